package dev.paws.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.compose.ComposeOptions;
import dev.paws.core.file.FileAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IsolationTest {
  @TempDir Path folder;

  private ComposeOptions options(Optional<String> name, Map<String, String> environment) {
    return new ComposeOptions(
        folder, List.of(), List.of(), List.of(), name, Optional.empty(), environment);
  }

  private void file(String head) throws IOException {
    Files.writeString(
        folder.resolve("compose.yaml"), head + "services:\n  web: {image: \"web:1\"}\n");
  }

  @Test
  void the_build_is_added_to_the_name_wherever_that_comes_from() throws IOException {
    file("name: shop\n");
    assertThat(isolated(options(Optional.empty(), Map.of()))).contains("shop-b1");
    assertThat(isolated(options(Optional.empty(), Map.of("COMPOSE_PROJECT_NAME", "crm"))))
        .contains("crm-b1");
    assertThat(isolated(options(Optional.of("typed"), Map.of("COMPOSE_PROJECT_NAME", "crm"))))
        .contains("typed-b1");
  }

  @Test
  void two_builds_never_have_one_name_and_the_files_follow_it() throws IOException {
    file("");
    ComposeOptions plain = options(Optional.empty(), Map.of());
    String folderName = Isolation.name(plain, FileAccess.disk()).orElseThrow();

    assertThat(Isolation.name(Isolation.of(plain, "b1", FileAccess.disk()), FileAccess.disk()))
        .contains(folderName + "-b1");
    assertThat(Isolation.name(Isolation.of(plain, "b2", FileAccess.disk()), FileAccess.disk()))
        .contains(folderName + "-b2");
  }

  @Test
  void where_files_cannot_be_read_the_goal_gets_the_options_as_they_are_and_says_why()
      throws IOException {
    ComposeOptions none = options(Optional.empty(), Map.of());
    assertThat(Isolation.of(none, "b1", FileAccess.disk())).isSameAs(none);
    file("name: [\n");
    assertThat(Isolation.of(none, "b1", FileAccess.disk())).isSameAs(none);
    assertThat(Isolation.name(none, FileAccess.disk())).isEmpty();
  }

  private static Optional<String> isolated(ComposeOptions options) {
    return Isolation.of(options, "b1", FileAccess.disk()).projectName();
  }
}
