package dev.paws.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StateFolderTest {
  private static final Path HOME = Path.of("/home/me").toAbsolutePath();

  private static Path of(String system, Map<String, String> environment) {
    return StateFolder.of(environment, HOME, system);
  }

  @Test
  void on_linux_it_is_where_the_xdg_specification_puts_it() {
    assertThat(of("Linux", Map.of())).isEqualTo(HOME.resolve(".local/state/paws"));
    assertThat(of("Linux", Map.of("XDG_STATE_HOME", HOME.resolve("s").toString())))
        .isEqualTo(HOME.resolve("s/paws"));
  }

  @Test
  void a_relative_or_blank_variable_is_ignored() {
    assertThat(of("Linux", Map.of("XDG_STATE_HOME", "s")))
        .isEqualTo(HOME.resolve(".local/state/paws"));
    assertThat(of("Linux", Map.of("XDG_STATE_HOME", " ")))
        .isEqualTo(HOME.resolve(".local/state/paws"));
    assertThat(of("Windows 11", Map.of("LOCALAPPDATA", "s")))
        .isEqualTo(HOME.resolve("AppData/Local/paws"));
  }

  @Test
  void macos_and_windows_have_places_of_their_own() {
    assertThat(of("Mac OS X", Map.of("XDG_STATE_HOME", HOME.resolve("s").toString())))
        .isEqualTo(HOME.resolve("Library/Application Support/paws"));
    assertThat(of("Windows 11", Map.of())).isEqualTo(HOME.resolve("AppData/Local/paws"));
    assertThat(of("Windows 11", Map.of("LOCALAPPDATA", HOME.resolve("l").toString())))
        .isEqualTo(HOME.resolve("l/paws"));
  }
}
