package dev.paws.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomeFolderTest {
  private static final Path TEMPORARY = HomeFolder.temporary("/tmp", "1234");

  @ParameterizedTest
  @ValueSource(strings = {"?", "", ".", "home/me"})
  void a_home_that_is_no_absolute_path_is_none(String property) {
    assertThat(HomeFolder.of(property, "/home/ci", TEMPORARY)).isEqualTo(Path.of("/home/ci"));
    assertThat(HomeFolder.of(property, property, TEMPORARY)).isEqualTo(Path.of("/tmp/paws-1234"));
    assertThat(HomeFolder.of(property, null, TEMPORARY)).isEqualTo(Path.of("/tmp/paws-1234"));
  }

  @Test
  void the_home_of_java_goes_first() {
    assertThat(HomeFolder.of("/home/me", "/home/ci", TEMPORARY)).isEqualTo(Path.of("/home/me"));
  }

  @Test
  void state_goes_where_something_can_be_created(@TempDir Path folder) {
    assertThat(HomeFolder.writable(folder, TEMPORARY)).isEqualTo(folder);
    assertThat(HomeFolder.writable(folder.resolve("none"), TEMPORARY)).isEqualTo(TEMPORARY);
  }
}
