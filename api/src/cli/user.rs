//! `laundrypro user`: what an operator does when nobody can sign in.

use std::io::{self, IsTerminal, Read};

use clap::{Args as ClapArgs, Subcommand};
use laundrypro_domain::{Locale, PersonName, Role, Username};

use super::{
    Failure, Outcome, block_on, configuration,
    migrate::{self, Urls},
    out,
};
use crate::{
    config::Config,
    ctx::{Ctx, Tools},
    db::Db,
    error::AppError,
    features::{
        auth::{self, Hashing},
        branches,
        people::{self, NewUser},
    },
};

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Add a person; prints the password she signs in with once
    #[command(after_help = "Example:\n  laundrypro user create --username duena --name 'Ana Ruiz' --role admin")]
    Create(CreateArgs),
    /// Set a person's password to the one on standard input, or to a random one
    #[command(
        after_help = "Example:\n  printf '%s' \"$PASSWORD\" | laundrypro user set-password --username duena --stdin"
    )]
    SetPassword(SetPasswordArgs),
    /// Keep a person from signing in, and sign her out everywhere
    #[command(after_help = "Example:\n  laundrypro user disable --username vendedora")]
    Disable(DisableArgs),
}

#[derive(Debug, ClapArgs)]
pub(super) struct CreateArgs {
    /// The name she signs in with
    #[arg(long)]
    username: Username,
    /// The name on paper and screen
    #[arg(long)]
    name: PersonName,
    /// clerk, manager or admin
    #[arg(long)]
    role: Role,
    /// es or en
    #[arg(long, default_value = "es")]
    locale: Locale,
    /// The code of a branch she works in; may be given several times
    #[arg(long = "branch")]
    branches: Vec<String>,
}

#[derive(Debug, ClapArgs)]
pub(super) struct SetPasswordArgs {
    /// Whose password
    #[arg(long)]
    username: Username,
    /// Read the password from standard input
    #[arg(long)]
    stdin: bool,
}

#[derive(Debug, ClapArgs)]
pub(super) struct DisableArgs {
    /// Who
    #[arg(long)]
    username: Username,
}

pub(super) fn run(command: Command) -> Outcome {
    let config = configuration()?;
    match Urls::of(&config) {
        Some(urls) => perform(&config, &urls, command),
        None => {
            let cluster = migrate::start(&config)?;
            crate::db::migrate::run(&Urls::embedded(&cluster).owner, &Urls::embedded(&cluster).app)?;
            let outcome = perform(&config, &Urls::embedded(&cluster), command);
            drop(cluster);
            outcome
        }
    }
}

fn perform(config: &Config, urls: &Urls, command: Command) -> Outcome {
    let db = Db::new(&urls.app, 2)?;
    let ctx = Ctx::system(Tools::real());
    match command {
        Command::Create(args) => create(config, &db, &ctx, args),
        Command::SetPassword(args) => set_password(config, &db, &ctx, args),
        Command::Disable(args) => {
            let user = block_on(people::disable_by_username(&db, &ctx, config.passwords, args.username))?;
            out::line(&format!("{} may no longer sign in", user.username));
            Ok(())
        }
    }
}

fn create(config: &Config, db: &Db, ctx: &Ctx, args: CreateArgs) -> Outcome {
    let hashing = Hashing::new()?;
    let added = block_on(async {
        let known = branches::known_codes(db, ctx).await?;
        let branch_ids = args
            .branches
            .iter()
            .map(|code| {
                let found = known.iter().find(|branch| branch.code.as_str().eq_ignore_ascii_case(code));
                found.map(|branch| branch.id).ok_or_else(|| AppError::internal(format!("there is no branch {code}")))
            })
            .collect::<Result<_, _>>()?;
        let input = NewUser {
            username: args.username,
            full_name: args.name,
            role: args.role,
            locale: Some(args.locale),
            branch_ids,
        };
        people::create_user(db, ctx, &hashing, config.passwords, args.locale, input).await
    })?
    .value;
    tell_secret(added.user.username.as_str(), &added.one_time_password.unwrap_or_default());
    Ok(())
}

fn tell_secret(username: &str, password: &str) {
    out::line(&format!("{username} signs in once with {password} and then chooses a password of her own"));
}

fn set_password(config: &Config, db: &Db, ctx: &Ctx, args: SetPasswordArgs) -> Outcome {
    let (password, chosen) =
        if args.stdin { (read_password(config, &args.username)?, true) } else { (auth::one_time_password(), false) };
    let hashing = Hashing::new()?;
    let set =
        people::set_password_by_username(db, ctx, &hashing, config.passwords, args.username, password.clone(), !chosen);
    let user = block_on(set)?;
    if chosen {
        out::line(&format!("the password of {} is set", user.username));
    } else {
        tell_secret(user.username.as_str(), &password);
    }
    Ok(())
}

fn read_password(config: &Config, username: &Username) -> Result<String, Failure> {
    let mut stdin = io::stdin();
    if stdin.is_terminal() {
        out::error("the password, then Ctrl-D:");
    }
    let mut text = String::new();
    stdin.read_to_string(&mut text).map_err(|error| Failure::Failed(error.to_string()))?;
    let password = text.trim_end_matches(['\r', '\n']).to_owned();
    let faults = auth::faults_of(&password, username.as_str(), config.passwords);
    if !faults.is_empty() {
        let codes: Vec<&str> = faults.iter().map(|code| code.as_str()).collect();
        return Err(Failure::Failed(format!("the policy refuses this password: {}", codes.join(", "))));
    }
    Ok(password)
}
