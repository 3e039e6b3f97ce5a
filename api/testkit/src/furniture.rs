//! What stands in every test's shop: two branches, their registers, people of every role, and a few services.

use laundrypro_api::{
    config::{BranchDefaults, Config},
    ctx::{Ctx, Tools},
    db::{Db, Tx},
    features::{
        auth::Hashing,
        branches::{self, NewBranch, NewRegister},
        catalog::{self, NewService},
        people::{self, NewUser, Secret},
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
    let hash = Hashing::new().unwrap().hash(PASSWORD.to_owned()).await.unwrap();
    let (defaults, rules) = (config.branch_defaults, config.passwords);
    let furnished = db.write(&ctx, move |tx| {
        let places: Vec<BranchId> = ["A", "B"].into_iter().map(|code| add_branch(tx, &defaults, code)).collect();
        for (username, role, own) in PEOPLE {
            let input = NewUser {
                username: username.parse().unwrap(),
                full_name: format!("Persona {username}").parse().unwrap(),
                role: *role,
                locale: None,
                branch_ids: own.iter().map(|place| places[*place]).collect(),
            };
            people::add_person(tx, rules, Locale::Es, input, &Secret { hash: hash.clone(), once: false })?;
        }
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
            catalog::add_service(tx, input)?;
        }
        Ok(())
    });
    furnished.await.unwrap();
    people::disable_by_username(&db, &ctx, rules, "disabled".parse().unwrap()).await.unwrap();
}

fn add_branch(tx: &mut Tx<'_>, defaults: &BranchDefaults, code: &str) -> BranchId {
    let input = NewBranch {
        code: code.parse().unwrap(),
        name: format!("Sucursal {code}").parse().unwrap(),
        time_zone: None,
        currency: None,
        tax_percent: None,
        day_turns_at: None,
        opening_hours: None,
    };
    let branch = branches::add_branch(tx, defaults, input).unwrap();
    branches::add_register(tx, NewRegister { branch_id: branch.id, name: "Mostrador".parse().unwrap() }).unwrap();
    branch.id
}
