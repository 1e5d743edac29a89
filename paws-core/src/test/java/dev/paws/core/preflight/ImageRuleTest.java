package dev.paws.core.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.engine.PullCheck;
import dev.paws.core.preflight.PreflightFacts.ImageNeed;
import dev.paws.core.reconcile.ImagePlanner;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImageRuleTest {
  private static final PreflightOptions NO_BUILD =
      new PreflightOptions(List.of(), ImagePlanner.Build.NEVER, false);

  private static World service(String options) {
    return World.ofService(options);
  }

  @Test
  void a_missing_image_that_a_registry_has_is_no_finding() {
    assertThat(service("\"tty\":true").missing("nginx", new PullCheck.Available()).texts())
        .isEmpty();
  }

  @Test
  void a_missing_image_of_which_nothing_can_be_told_is_no_finding() {
    assertThat(service("\"tty\":true").missing("nginx", new PullCheck.Unknown("x")).texts())
        .isEmpty();
  }

  @Test
  void a_missing_image_that_cannot_be_pulled_is_reported_with_the_reason() {
    assertThat(
            service("\"tty\":true")
                .missing("nginx", new PullCheck.Unavailable("manifest unknown"))
                .texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P021] services.web.image: image nginx is missing and cannot be pulled: manifest unknown
                expected: an image that the engine has or a registry provides
                do: correct the name, or log in with docker login, or build it: docker build -t nginx …""");
  }

  @Test
  void a_missing_image_that_may_not_be_pulled_is_reported() {
    assertThat(service("\"pull_policy\":\"never\"").missing("nginx", null).texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P020] services.web.image: image nginx is missing, and pull_policy: never forbids pulling it
                expected: an image that the engine has
                do: docker pull nginx, or build it""");
  }

  @Test
  void an_image_that_must_be_pulled_anew_and_cannot_is_reported() {
    assertThat(service("\"pull_policy\":\"always\"").refused("nginx", "denied").texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P022] services.web.image: image nginx cannot be pulled, which pull_policy: always requires: denied
                expected: an image that a registry provides
                do: use pull_policy: missing, which uses the engine's image""");
  }

  @Test
  void an_image_to_be_built_needs_its_context_and_dockerfile() {
    String build = "\"build\":{\"context\":\"/p/web\",\"dockerfile\":\"Dockerfile\"}";
    World world = service(build).missing("nginx", null);
    assertThat(
            world
                .path("/p/web", PathState.FOLDER)
                .path("/p/web/Dockerfile", PathState.FILE)
                .texts())
        .isEmpty();

    assertThat(world.path("/p/web/Dockerfile", PathState.MISSING).texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P025] services.web.build.dockerfile: the Dockerfile /p/web/Dockerfile does not exist
                expected: a file
                do: correct build.dockerfile; it is relative to the build context""");
    assertThat(world.path("/p/web", PathState.MISSING).texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P024] services.web.build.context: the build context /p/web does not exist
                expected: a folder
                do: correct build.context, which counts from the project's folder""");
    assertThat(world.image("nginx", "linux/amd64").texts()).as("the image is there").isEmpty();
  }

  @Test
  void an_image_that_is_missing_while_building_is_off_is_reported() {
    assertThat(
            service("\"build\":{\"context\":\"/p/web\"}")
                .missing("nginx", null)
                .with(NO_BUILD)
                .texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P023] services.web.image: image nginx is missing, and building is switched off
                expected: an image that the engine has
                do: set paws.build to missing""");
  }

  @Test
  void an_image_that_another_service_builds_is_not_missing() {
    assertThat(
            World.of(
                    """
                    {"name":"shop","services":{
                      "user":{"image":"mine"},
                      "builder":{"image":"mine","build":{"context":"/p"}}}}
                    """)
                .missing("mine", new PullCheck.Unavailable("no"))
                .path("/p", PathState.FOLDER)
                .texts())
        .isEmpty();
  }

  @Test
  void an_image_for_another_platform_than_asked_for_is_a_warning() {
    assertThat(
            service("\"platform\":\"linux/arm64\"")
                .image(new ImageNeed("nginx", Optional.of("linux/arm64")), "linux/amd64")
                .texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P026] services.web.image: the engine has image nginx for linux/amd64, not for linux/arm64
                expected: an image for linux/arm64
                do: docker pull --platform linux/arm64 nginx, or remove platform""");
  }

  @Test
  void an_image_for_another_platform_than_the_engines_is_a_warning() {
    assertThat(service("\"tty\":true").image("nginx", "linux/arm64").texts())
        .containsExactly(
            """
            compose.yaml:1:1: [PAWS-P027] services.web.image: image nginx is for linux/arm64, but the engine runs on linux/amd64: emulation is slow or fails
                expected: an image for linux/amd64
                do: use an image that exists for linux/amd64""");
  }
}
