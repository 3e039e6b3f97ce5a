//! The secret key: from the configuration, or made once and kept on a development machine.

use std::{
    fs::{self, OpenOptions},
    io::Write,
    os::unix::fs::OpenOptionsExt,
};

use rand::{RngCore, TryRngCore, rngs::OsRng};
use secrecy::SecretString;

use crate::{config::Config, error::AppError};

/// `SECRET_KEY`, or the kept key. Production has been refused already without the former.
pub(super) fn key(config: &Config) -> Result<SecretString, AppError> {
    if let Some(key) = &config.secret_key {
        return Ok(key.clone());
    }
    fs::create_dir_all(&config.home).map_err(AppError::internal)?;
    let path = config.home.join("secret.key");
    match fs::read_to_string(&path) {
        Ok(key) if key.trim().len() >= 50 => return Ok(SecretString::from(key.trim())),
        Ok(_) => fs::remove_file(&path).map_err(AppError::internal)?,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
        Err(error) => return Err(AppError::internal(format!("{}: {error}", path.display()))),
    }
    let mut bytes = [0_u8; 48];
    OsRng.unwrap_err().fill_bytes(&mut bytes);
    let key = bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let mut file =
        OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path).map_err(AppError::internal)?;
    file.write_all(key.as_bytes()).and_then(|()| file.sync_all()).map_err(AppError::internal)?;
    Ok(SecretString::from(key))
}
