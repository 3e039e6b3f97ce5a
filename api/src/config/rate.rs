//! `N/period`, as the predecessor's framework wrote its throttle rates.

use std::{fmt, str::FromStr, time::Duration};

/// So many requests in so long a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// How many requests.
    pub requests: u32,
    /// In which time.
    pub period: Duration,
}

impl Rate {
    /// What a rate may be, for messages.
    pub const EXPECTED: &'static str = "N/period with a period of s, sec, m, min, h, hour, d or day";
}

impl FromStr for Rate {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (count, period) = text.split_once('/').ok_or(())?;
        let requests = count.trim().parse().map_err(|_| ())?;
        let seconds = match period.trim() {
            "s" | "sec" => 1,
            "m" | "min" => 60,
            "h" | "hour" => 3_600,
            "d" | "day" => 86_400,
            _ => return Err(()),
        };
        if requests == 0 {
            return Err(());
        }
        Ok(Self { requests, period: Duration::from_secs(seconds) })
    }
}

impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}s", self.requests, self.period.as_secs())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rates_are_read_as_the_predecessor_wrote_them() {
        for (text, requests, seconds) in [
            ("60/min", 60, 60),
            ("5/s", 5, 1),
            ("1/sec", 1, 1),
            ("9/m", 9, 60),
            ("7/h", 7, 3600),
            ("7/hour", 7, 3600),
            ("3/d", 3, 86_400),
            ("3/day", 3, 86_400),
        ] {
            let rate: Rate = text.parse().unwrap();
            assert_eq!((rate.requests, rate.period.as_secs()), (requests, seconds), "{text}");
        }
        for text in ["", "60", "0/min", "-1/min", "60/week", "x/min", "60/"] {
            assert!(text.parse::<Rate>().is_err(), "{text}");
        }
    }
}
