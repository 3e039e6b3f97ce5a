//! What stands in every test's shop: two branches, their registers, people of every role, and a few services.

use laundrypro_api::{
    config::Config,
    ctx::{Ctx, Tools},
    db::Db,
    features::{
        auth::Hashing,
        branches::{self, NewBranch, NewRegister},
        catalog::{self, NewService},
        people::{self, NewUser},
    },
};
use laundrypro_domain::{BranchId, Locale, Role, Unit};
use secrecy::SecretString;

/// Everybody's password.
pub const PASSWORD: &str = "Jabon-de-olor-7";

/// Username, role, and the branches by number.
const PEOPLE: &[(&str, Role, &[usize])] = &[
    ("admin", Role::Admin, &[]),
    ("manager_a", Role::Manager, &[0]),
    ("manager_b", Role::Manager, &[1]),
    ("clerk_a", Role::Clerk, &[0]),
    ("clerk_a2", Role::Clerk, &[0]),
    ("clerk_b", Role::Clerk, &[1]),
    ("clerk_ab", Role::Clerk, &[0, 1]),
    ("disabled", Role::Clerk, &[0]),
];

/// Code, name, unit, price, and the only branch by number.
const SERVICES: &[(&str, &str, Unit, &str, Option<usize>)] = &[
    ("LAV", "Lavado por kilo", Unit::Kilogram, "32.00", None),
    ("CAM", "Camisa", Unit::Piece, "38.00", None),
    ("EDR", "Edredón", Unit::Piece, "140.00", Some(0)),
    ("ALF", "Alfombra", Unit::SquareMetre, "65.00", Some(1)),
];

pub(crate) fn put_in(app_url: &SecretString) {
    let runtime = actix_web::rt::System::new();
    runtime.block_on(furnish(app_url));
}

async fn furnish(app_url: &SecretString) {
    let config = Config::read(|_| None).unwrap();
    let db = Db::new(app_url, 2).unwrap();
    let ctx = Ctx::system(Tools::real());
    let hashing = Hashing::new().unwrap();
    let places = furnish_branches(&config, &db, &ctx).await;
    for (username, role, own) in PEOPLE {
        let input = NewUser {
            username: username.parse().unwrap(),
            full_name: format!("Persona {username}").parse().unwrap(),
            role: *role,
            locale: Some(Locale::Es),
            branch_ids: own.iter().map(|place| places[*place]).collect(),
        };
        let password = PASSWORD.to_owned();
        people::create_person_with_password(&db, &ctx, &hashing, config.passwords, input, password, false)
            .await
            .unwrap();
    }
    people::disable_by_username(&db, &ctx, config.passwords, "disabled".parse().unwrap()).await.unwrap();
    for (code, name, unit, price, place) in SERVICES {
        let input = NewService {
            code: code.parse().unwrap(),
            name: name.parse().unwrap(),
            unit: *unit,
            price: price.parse().unwrap(),
            minimum_charge: None,
            turnaround_hours: None,
            branch_id: place.map(|place| places[place]),
        };
        catalog::create_service(&db, &ctx, input).await.unwrap();
    }
}

async fn furnish_branches(config: &Config, db: &Db, ctx: &Ctx) -> Vec<BranchId> {
    let mut places = Vec::new();
    for code in ["A", "B"] {
        let input = NewBranch {
            code: code.parse().unwrap(),
            name: format!("Sucursal {code}").parse().unwrap(),
            time_zone: None,
            currency: None,
            tax_percent: None,
            day_turns_at: None,
            opening_hours: None,
        };
        let branch = branches::create_branch(db, ctx, &config.branch_defaults, input).await.unwrap().value;
        let register = NewRegister { branch_id: branch.id, name: "Mostrador".parse().unwrap() };
        branches::create_register(db, ctx, register).await.unwrap();
        places.push(branch.id);
    }
    places
}
