DROP TABLE sessions;
DROP TABLE password_history;
DROP TABLE user_branches;
DROP TABLE users;
DROP TABLE registers;
DROP TABLE branches;
