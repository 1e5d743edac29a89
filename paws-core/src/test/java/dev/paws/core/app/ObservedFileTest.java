package dev.paws.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.app.port.CommonSettings;
import dev.paws.testing.AppBench;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObservedFileTest {
  @TempDir Path folder;

  @Test
  void each_environment_has_a_file_of_its_own_and_an_isolated_one_the_same_in_every_build()
      throws Exception {
    CommonSettings settings = new AppBench(folder).common(Optional.empty());

    assertThat(ObservedFile.of(settings, "shop", "b1"))
        .isNotEqualTo(ObservedFile.of(settings, "mail", "b1"))
        .isEqualTo(ObservedFile.of(settings, "shop-b1", "b1"))
        .isEqualTo(ObservedFile.of(settings, "shop-b2", "b2"));
    assertThat(ObservedFile.of(settings, "shop-b1", "b2"))
        .isNotEqualTo(ObservedFile.of(settings, "shop", "b2"));
  }
}
