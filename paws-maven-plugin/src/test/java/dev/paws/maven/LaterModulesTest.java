package dev.paws.maven;

import static dev.paws.maven.MavenBuild.configuration;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.execution.ExecutionEvent.Type;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaterModulesTest {
  @TempDir Path root;

  private final MavenProject here = MavenBuild.module("here");
  private final MavenBuild build = new MavenBuild();
  private final BuildGuard guard = BuildGuard.of(build.session);
  private final BuildEnvironment shop = guard.environment("engine\nshop", "shop");

  @BeforeEach
  void files() throws IOException {
    Files.writeString(
        root.resolve("shared.yaml"), "name: shop\nservices:\n  web: {image: \"web:1\"}\n");
  }

  @AfterEach
  void forget() {
    shop.drop();
  }

  private MavenProject module(String name, @Nullable Xpp3Dom configuration) throws IOException {
    return module(name, "up", null, configuration);
  }

  private MavenProject module(
      String name, String goal, @Nullable String phase, @Nullable Xpp3Dom configuration)
      throws IOException {
    return MavenBuild.module(
        Files.createDirectories(root.resolve(name)), goal, phase, configuration);
  }

  private static Xpp3Dom shared(String... more) {
    Xpp3Dom configuration = configuration("composeFiles", "../shared.yaml");
    for (Xpp3Dom child : configuration(more).getChildren()) {
      configuration.addChild(child);
    }
    return configuration;
  }

  private Optional<String> first(MavenProject... later) {
    MavenProject[] all = new MavenProject[later.length + 1];
    all[0] = here;
    System.arraycopy(later, 0, all, 1, later.length);
    build.of(all);
    return new LaterModules(build.in(here), guard).first(shop).map(MavenProject::getArtifactId);
  }

  @Test
  void a_module_whose_files_lead_to_the_same_name_needs_the_environment() throws IOException {
    MavenProject other = module("other", configuration("projectName", "crm"));
    MavenProject later = module("later", shared());

    assertThat(first(other, later)).contains("later");
    assertThat(first(other)).isEmpty();
    assertThat(first()).isEmpty();
  }

  @Test
  void the_module_itself_does_not_count_nor_one_that_is_through_or_had_it_already()
      throws IOException {
    MavenProject later = module("later", shared());
    build.of(later);
    assertThat(new LaterModules(build.in(later), guard).first(shop)).isEmpty();

    guard.projectSkipped(build.event(Type.ProjectSkipped, later));
    assertThat(first(later)).isEmpty();

    MavenProject had = module("had", shared());
    shop.keep(had, () -> {}, text -> {});
    shop.leave(had);
    assertThat(first(had)).isEmpty();
  }

  @Test
  void one_that_never_brings_it_up_does_not_need_it() throws IOException {
    assertThat(first(module("a", "validate", null, shared()))).isEmpty();
    assertThat(first(module("b", "up", "none", shared()))).isEmpty();
    assertThat(first(module("c", shared("skip", "true")))).isEmpty();
    assertThat(first(MavenBuild.module("without-a-file"))).isEmpty();
    assertThat(first(module("d", configuration("composeFiles", "missing.yaml")))).isEmpty();
  }

  @Test
  void a_name_is_taken_from_parameters_the_command_line_and_properties_in_this_order()
      throws IOException {
    MavenProject later = module("later", shared("projectName", "crm"));
    later.getProperties().setProperty("paws.projectName", "shop");
    assertThat(first(later)).as("what the POM says").isEmpty();

    later = module("second", shared());
    later.getProperties().setProperty("paws.projectName", "crm");
    assertThat(first(later)).as("a property of the module").isEmpty();
    build.session.getUserProperties().setProperty("paws.projectName", "shop");
    assertThat(first(later)).as("typed").contains("second");
  }

  @Test
  void a_parameter_that_is_a_property_is_that_property() throws IOException {
    MavenProject later = module("later", shared("skip", "${paws.skip}"));
    assertThat(first(later)).contains("later");
    later.getProperties().setProperty("paws.skip", "true");

    assertThat(first(later)).isEmpty();
  }

  @Test
  void isolated_modules_share_the_name_of_the_build() throws IOException {
    MavenProject later = module("later", shared("isolate", "true"));
    build.of(here, later);
    String name = "shop-" + build.in(here).id();
    BuildEnvironment isolated = guard.environment("engine\n" + name, name);

    assertThat(first(later)).as("not the plain name").isEmpty();
    assertThat(new LaterModules(build.in(here), guard).first(isolated)).contains(later);
  }
}
