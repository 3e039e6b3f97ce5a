//! Who may use whom: reads the `use` lines and holds the table of `ARCHITECTURE.md`.

use std::{
    fs,
    path::{Path, PathBuf},
};

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}

/// Every path that a file uses: each `use` tree flattened, without its tests.
fn used_paths(text: &str) -> Vec<String> {
    let code = text.split("#[cfg(test)]").next().unwrap();
    let mut paths = Vec::new();
    for statement in code.split(';') {
        let Some(start) = statement.rfind("\nuse ").or_else(|| statement.rfind("\npub use ")) else { continue };
        let tree: String = statement[start..].split_whitespace().collect::<Vec<_>>().join(" ");
        let tree = tree.trim_start_matches("pub ").trim_start_matches("use ");
        flatten("", tree, &mut paths);
    }
    // A path written out in the middle of the code is a use as well.
    for word in code.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')) {
        if word.starts_with("crate::") || word.starts_with("super::") || word.starts_with("diesel::") {
            paths.push(word.to_owned());
        }
    }
    paths
}

fn flatten(prefix: &str, tree: &str, paths: &mut Vec<String>) {
    let tree = tree.trim();
    let Some(open) = tree.find('{') else {
        paths.push(format!("{prefix}{tree}"));
        return;
    };
    let inner = &tree[open + 1..tree.rfind('}').unwrap()];
    let prefix = format!("{prefix}{}", &tree[..open]);
    let (mut depth, mut start) = (0, 0);
    for (index, character) in inner.char_indices() {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                flatten(&prefix, &inner[start..index], paths);
                start = index + 1;
            }
            _ => {}
        }
    }
    if !inner[start..].trim().is_empty() {
        flatten(&prefix, &inner[start..], paths);
    }
}

/// Which files, and what none of their paths may begin with.
fn violations(files: &[PathBuf], applies: impl Fn(&str) -> bool, never: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files {
        let name = file.to_string_lossy().replace('\\', "/");
        if !applies(&name) {
            continue;
        }
        for path in used_paths(&fs::read_to_string(file).unwrap()) {
            if never.iter().any(|forbidden| path == *forbidden || path.starts_with(&format!("{forbidden}::"))) {
                found.push(format!("{name} uses {path}"));
            }
        }
    }
    found
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn every_module_uses_only_what_the_table_allows() {
    let api = sources(&root().join("src"));
    let slices = |file: &'static str| move |name: &str| name.contains("/features/") && name.ends_with(file);
    let mut found = violations(
        &api,
        slices("/routes.rs"),
        &["diesel", "crate::db::schema", "super::store", "crate::authz", "crate::audit"],
    );
    // What is neither `routes` nor `store` in a slice is use cases, however it is called.
    let rules = |name: &str| {
        name.contains("/features/") && !["/routes.rs", "/store.rs", "/mod.rs"].iter().any(|end| name.ends_with(end))
    };
    found.extend(violations(
        &api,
        rules,
        &["actix_web", "actix_session", "diesel", "crate::http", "crate::db::schema"],
    ));
    found.extend(violations(
        &api,
        slices("/store.rs"),
        &["actix_web", "actix_session", "crate::http", "crate::audit", "crate::outbox"],
    ));
    let below =
        ["/audit.rs", "/authz.rs", "/alerts.rs", "/outbox.rs", "/idempotency.rs", "/ctx.rs", "/error.rs", "/codes.rs"];
    let kernel = |name: &str| name.contains("/src/db/") || below.iter().any(|end| name.ends_with(end));
    found.extend(violations(&api, kernel, &["crate::features", "crate::http", "actix_web"]));
    found.extend(violations(
        &api,
        |name| name.ends_with("/error.rs") || name.contains("/src/error/"),
        &["actix_web", "diesel", "crate::http", "crate::db"],
    ));
    let domain = sources(&root().join("domain/src"));
    found.extend(violations(
        &domain,
        |_| true,
        &["actix_web", "tokio", "std::env", "std::fs", "std::net", "rand", "chrono::Utc::now"],
    ));
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn no_slice_reaches_into_another_slices_store_or_routes() {
    let features = root().join("src/features");
    let mut found = Vec::new();
    for slice in fs::read_dir(&features).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()) {
        let own = slice.file_name().unwrap().to_string_lossy().into_owned();
        for file in sources(&slice) {
            for path in used_paths(&fs::read_to_string(&file).unwrap()) {
                let Some(rest) = path.strip_prefix("crate::features::") else { continue };
                let inside = rest.split("::").nth(1).is_some_and(|part| matches!(part, "store" | "routes" | "service"));
                if inside && !rest.starts_with(&own) {
                    found.push(format!("{} uses {path}", file.display()));
                }
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_reader_of_use_lines_sees_nested_trees_and_written_out_paths() {
    let text = "//! Doc.\n\nuse a::{b, c::{d, e}};\npub use f::g;\nfn h() { crate::i::j() }\n#[cfg(test)]\nmod tests { use k::l; }";
    let paths = used_paths(text);
    for path in ["a::b", "a::c::d", "a::c::e", "f::g", "crate::i::j"] {
        assert!(paths.iter().any(|found| found.replace(' ', "") == path), "{path} is missing in {paths:?}");
    }
    assert!(!paths.iter().any(|path| path.contains("k::l")));
}
