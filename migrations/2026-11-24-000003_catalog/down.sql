DROP VIEW current_service_prices;
DROP TABLE service_prices;
DROP TABLE services;
