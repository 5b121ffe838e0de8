//! The office's settings in a plain file beside the vault: read with every fault named, written whole.

use std::io;
use std::path::{Path, PathBuf};

use validator::Validate as _;

use crate::desk::effect::Outcome;
use crate::desk::settings::Settings;
use crate::desk::trouble::Trouble;
use crate::world::file;
use crate::world::perform::World;

/// The themes there are.
const THEMES: [&str; 5] = ["default", "high", "light", "cream", "mono"];

/// Where the settings of a vault lie: beside it, under its name.
#[must_use]
pub fn places_beside(vault: &Path) -> PathBuf {
    vault.with_extension("settings.toml")
}

/// Reads the settings. A file that is not there yet gives those that Lodge begins with.
pub fn load(path: &Path) -> Result<Settings, Trouble> {
    let named = |code| Trouble::new(code).with("file", path.display().to_string());
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Settings::default()),
        Err(error) => return Err(named("settings-read").with("why", error.kind().to_string())),
    };
    let settings: Settings = toml::from_str(&text).map_err(|error| {
        let before = error
            .span()
            .and_then(|span| text.get(..span.start))
            .unwrap_or_default();
        named("settings-shape")
            .with(
                "line",
                before.matches('\n').count().saturating_add(1).to_string(),
            )
            .with("why", error.message().to_owned())
    })?;
    check(&settings).map_err(|field| named("settings-value").with("field", field))?;
    Ok(settings)
}

/// The first setting that cannot be used, by its name in the file.
fn check(settings: &Settings) -> Result<(), String> {
    if let Err(faults) = settings.validate() {
        let mut fields: Vec<_> = faults
            .field_errors()
            .into_keys()
            .map(|field| field.to_string())
            .collect();
        fields.sort();
        return Err(fields.into_iter().next().unwrap_or_default());
    }
    if THEMES.contains(&settings.theme.as_str()) {
        Ok(())
    } else {
        Err("theme".to_owned())
    }
}

impl World {
    /// Keeps settings, and uses them from now on.
    pub(super) fn keep_settings(&mut self, settings: Settings) -> Outcome {
        match self.write_settings(&settings) {
            Ok(()) => {
                self.settings = settings;
                Outcome::SettingsKept
            }
            Err(trouble) => Outcome::Failed(trouble),
        }
    }

    fn write_settings(&self, settings: &Settings) -> Result<(), Trouble> {
        let path = &self.places.settings;
        let named = |code| Trouble::new(code).with("file", path.display().to_string());
        check(settings).map_err(|field| named("settings-value").with("field", field))?;
        let text = toml::to_string(settings)
            .map_err(|error| named("settings-write").with("why", error.to_string()))?;
        let folder = path.parent().unwrap_or_else(|| Path::new("."));
        file::make_folder(folder)
            .and_then(|()| file::write(path, text.as_bytes()))
            .map_err(|error| named("settings-write").with("why", error.kind().to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::load;
    use crate::desk::settings::Settings;

    fn read(text: &str) -> Result<Settings, crate::desk::trouble::Trouble> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("register.settings.toml");
        std::fs::write(&path, text).unwrap();
        load(&path)
    }

    #[test]
    fn what_is_left_out_has_its_default() {
        let settings = read("office = \"Swale House\"\nidle_minutes = 5\n").unwrap();
        assert_eq!(
            settings,
            Settings {
                office: "Swale House".to_owned(),
                idle_minutes: 5,
                ..Settings::default()
            }
        );
    }

    #[test]
    fn a_fault_is_named_with_its_line_or_its_field() {
        let shape = read("office = \"A\"\nidle = 5\n").unwrap_err();
        assert_eq!(shape.code, "settings-shape");
        assert!(shape.with.contains(&("line", "2".to_owned())));
        for (text, field) in [
            ("idle_minutes = 0", "idle_minutes"),
            ("theme = \"pink\"", "theme"),
        ] {
            let value = read(text).unwrap_err();
            assert_eq!(value.code, "settings-value");
            assert!(value.with.contains(&("field", field.to_owned())));
        }
    }
}
