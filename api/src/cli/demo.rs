//! A small shop to look at, made once on a development machine through the same use cases as everything else.

use laundrypro_domain::{
    BranchCode, BranchId, BranchName, PersonName, Price, RegisterName, Role, ServiceCode, ServiceName, TurnaroundHours,
    Unit, Username,
};
use secrecy::{ExposeSecret, SecretString};

use crate::{
    config::{BranchDefaults, Config},
    ctx::Ctx,
    db::{Db, Tx},
    error::AppError,
    features::{
        auth::{self, Hashing},
        branches::{self, NewBranch, NewRegister},
        catalog::{self, NewService},
        people::{self, NewUser, Secret},
    },
};

/// The demo's password, when this start made the demo.
pub(super) struct Made {
    /// The password of all four people.
    pub(super) password: String,
}

/// Fills an empty shop, all of it or nothing; none when it is not empty.
pub(super) async fn fill(config: &Config, db: &Db, ctx: &Ctx, hashing: &Hashing) -> Result<Option<Made>, AppError> {
    if !people::is_empty(db, ctx).await? {
        return Ok(None);
    }
    let chosen = config.demo_password.as_ref().map(SecretString::expose_secret);
    let password = chosen.map_or_else(auth::one_time_password, str::to_owned);
    let secret = Secret { hash: hashing.hash(password.clone()).await?, once: false };
    let (defaults, rules) = (config.branch_defaults.clone(), config.passwords);
    db.write(ctx, move |tx| {
        let places = BRANCHES.iter().map(|branch| furnish(tx, &defaults, branch)).collect::<Result<Vec<_>, _>>()?;
        for service in SERVICES {
            offer(tx, service)?;
        }
        for (username, name, role, own) in PEOPLE {
            let input = NewUser {
                username: read::<Username>(username)?,
                full_name: read::<PersonName>(name)?,
                role: *role,
                locale: Some(defaults.locale),
                branch_ids: own.iter().filter_map(|place| places.get(*place).copied()).collect(),
            };
            people::add_person(tx, rules, defaults.locale, input, &secret)?;
        }
        Ok(())
    })
    .await?;
    Ok(Some(Made { password }))
}

fn furnish(tx: &mut Tx<'_>, defaults: &BranchDefaults, (code, name, registers): &Place) -> Result<BranchId, AppError> {
    let input = NewBranch {
        code: read::<BranchCode>(code)?,
        name: read::<BranchName>(name)?,
        time_zone: None,
        currency: None,
        tax_percent: None,
        day_turns_at: None,
        opening_hours: Some(opening_hours()?),
    };
    let branch = branches::add_branch(tx, defaults, input)?;
    for register in *registers {
        branches::add_register(tx, NewRegister { branch_id: branch.id, name: read::<RegisterName>(register)? })?;
    }
    Ok(branch.id)
}

fn offer(tx: &mut Tx<'_>, (code, name, unit, price, hours): &Offer) -> Result<(), AppError> {
    let input = NewService {
        code: read::<ServiceCode>(code)?,
        name: read::<ServiceName>(name)?,
        unit: *unit,
        price: read::<Price>(price)?,
        minimum_charge: None,
        turnaround_hours: Some(TurnaroundHours::try_from(*hours).map_err(AppError::internal)?),
        branch_id: None,
    };
    catalog::add_service(tx, input).map(|_| ())
}

fn read<T: std::str::FromStr>(text: &str) -> Result<T, AppError> {
    text.parse().map_err(|_| AppError::internal(format!("the demo's {text:?} is not valid")))
}

fn opening_hours() -> Result<laundrypro_domain::OpeningHours, AppError> {
    let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
    let spans: Vec<_> = days
        .iter()
        .map(|day| serde_json::json!({ "weekday": day, "opens": "08:00", "closes": if *day == "saturday" { "15:00" } else { "20:00" } }))
        .collect();
    serde_json::from_value(spans.into()).map_err(AppError::internal)
}

/// Code, name and registers of a branch.
type Place = (&'static str, &'static str, &'static [&'static str]);
/// Code, name, unit, price and hours of work of a service.
type Offer = (&'static str, &'static str, Unit, &'static str, i64);

const BRANCHES: &[Place] =
    &[("CEN", "Lavandería Centro", &["Mostrador 1", "Mostrador 2"]), ("ROM", "Lavandería Roma", &["Mostrador"])];

const PEOPLE: &[(&str, &str, Role, &[usize])] = &[
    ("vendedora", "Lucía Hernández", Role::Clerk, &[0]),
    ("vendedora2", "Daniela Ortiz", Role::Clerk, &[1]),
    ("encargada", "Rosa Martínez", Role::Manager, &[0]),
    ("admin", "Carmen Vega", Role::Admin, &[0, 1]),
];

const SERVICES: &[Offer] = &[
    ("LAV-KG", "Lavado y secado por kilo", Unit::Kilogram, "32.00", 24),
    ("LAV-EXP", "Lavado exprés por kilo", Unit::Kilogram, "48.00", 4),
    ("PLA-KG", "Planchado por kilo", Unit::Kilogram, "40.00", 48),
    ("PLA-DOC", "Planchado por docena", Unit::Bundle, "150.00", 48),
    ("CAM", "Camisa lavada y planchada", Unit::Piece, "38.00", 48),
    ("PAN", "Pantalón lavado y planchado", Unit::Piece, "45.00", 48),
    ("TRA-2", "Traje de dos piezas, tintorería", Unit::Piece, "165.00", 72),
    ("VES", "Vestido de noche, tintorería", Unit::Piece, "220.00", 96),
    ("ABR", "Abrigo, tintorería", Unit::Piece, "185.00", 96),
    ("EDR-MAT", "Edredón matrimonial", Unit::Piece, "140.00", 72),
    ("EDR-KING", "Edredón king size", Unit::Piece, "175.00", 72),
    ("ALF-M2", "Alfombra por metro cuadrado", Unit::SquareMetre, "65.00", 120),
];
