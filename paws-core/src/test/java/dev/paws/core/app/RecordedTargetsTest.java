package dev.paws.core.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.app.port.CommonSettings;
import dev.paws.core.app.port.EngineChoice;
import dev.paws.core.app.port.EngineTransport;
import dev.paws.core.app.port.Output;
import dev.paws.core.app.port.TeardownTarget;
import dev.paws.core.compose.ComposeOptions;
import dev.paws.core.file.FileAccess;
import dev.paws.core.run.ProjectLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build finds what it brought up, whatever has become of the files. */
class RecordedTargetsTest {
  private static final String SHOP = "name: shop\nservices: {web: {image: x}}\n";

  @TempDir private Path folder;
  private final RecordedTargets targets = new RecordedTargets(FileAccess.disk());

  @Test
  void the_same_options_lead_to_it_though_its_files_are_gone_broken_or_renamed()
      throws IOException {
    ComposeOptions files = cameUp("compose.yaml", SHOP);

    Files.writeString(folder.resolve("compose.yaml"), SHOP.replace("shop", "other"));
    assertThat(find(files)).contains("shop");
    Files.writeString(folder.resolve("compose.yaml"), "services: [");
    assertThat(find(files)).contains("shop");
    Files.delete(folder.resolve("compose.yaml"));
    assertThat(find(files)).contains("shop");
  }

  @Test
  void other_options_lead_to_it_by_its_name_or_by_its_place() throws IOException {
    ComposeOptions files = cameUp("compose.yaml", SHOP);
    assertThat(find(ComposeOptions.in(folder.resolve("below"))))
        .as("files are looked for in the folders above, too")
        .contains("shop");
    ComposeOptions profiles =
        new ComposeOptions(
            files.baseDirectory(),
            files.composeFiles(),
            files.envFiles(),
            List.of("more"),
            files.projectName(),
            files.projectDirectory(),
            files.environment());
    assertThat(find(profiles)).contains("shop");
    Files.delete(folder.resolve("compose.yaml"));
    assertThat(find(profiles)).contains("shop");
  }

  @Test
  void a_typed_name_never_leads_to_another_environment() throws IOException {
    ComposeOptions files = cameUp("compose.yaml", SHOP);

    assertThat(find(files.withProjectName("second"))).isEmpty();
    assertThat(find(files.withProjectName("shop"))).contains("shop");
  }

  @Test
  void a_name_that_the_build_gave_leads_to_it_also_where_it_cannot_be_told_any_more()
      throws IOException {
    Files.writeString(folder.resolve("compose.yaml"), SHOP);
    ComposeOptions files = ComposeOptions.in(folder);
    ComposeOptions isolated = Isolation.of(files, "b1", FileAccess.disk());
    remember(isolated);
    Files.delete(folder.resolve("compose.yaml"));

    assertThat(Isolation.of(files, "b1", FileAccess.disk()).projectName()).isEmpty();
    assertThat(find(Isolation.of(files, "b1", FileAccess.disk()))).contains("shop-b1");
  }

  @Test
  void what_is_gone_and_what_is_not_alone_at_its_place_is_not_found() throws IOException {
    ComposeOptions one = cameUp("one.yaml", SHOP);
    ComposeOptions two = cameUp("two.yaml", SHOP.replace("shop", "mail"));
    assertThat(find(one)).contains("shop");
    assertThat(find(two)).contains("mail");
    assertThat(find(ComposeOptions.in(folder))).isEmpty();

    targets.remove("shop");
    Files.delete(folder.resolve("one.yaml"));
    assertThat(find(one)).isEmpty();
  }

  @Test
  void the_same_files_on_another_engine_are_another_environment() throws IOException {
    ComposeOptions files = cameUp("compose.yaml", SHOP);

    assertThat(targets.find(settings(files, Optional.of("unix:///other")), name -> name)).isEmpty();
    assertThat(targets.find(settings(files, Optional.empty()), name -> name)).isPresent();
  }

  private CommonSettings settings(ComposeOptions files, Optional<String> engine) {
    return new CommonSettings(
        files,
        new EngineChoice(
            engine, EngineTransport.SOCKETS, Optional.empty(), files.environment(), folder),
        new Output("local", Optional.empty(), Output.Format.TEXT, folder),
        Optional.empty());
  }

  private ComposeOptions cameUp(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
    ComposeOptions files =
        file.equals("compose.yaml")
            ? ComposeOptions.in(folder)
            : ComposeOptions.in(folder).withFiles(file);
    remember(files);
    return files;
  }

  private void remember(ComposeOptions files) {
    targets.put(
        settings(files, Optional.empty()),
        TeardownTarget.of(ProjectLoader.load(files, FileAccess.disk())).orElseThrow());
  }

  private Optional<String> find(ComposeOptions files) {
    return targets
        .find(settings(files, Optional.empty()), name -> Isolation.plain(name, "b1"))
        .map(TeardownTarget::project);
  }
}
