package dev.paws.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.compose.DiskFiles;
import dev.paws.core.desired.Desired;
import dev.paws.core.desired.DesiredBinder;
import dev.paws.core.desired.JsonTree;
import dev.paws.core.reconcile.ImagePlanner.Build;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImagePlannerTest {
  private static Desired desired(String services) {
    return DesiredBinder.bind(
            JsonTree.project("{\"name\":\"p\",\"services\":{" + services + "}}", Map.of()),
            new DiskFiles())
        .desired()
        .orElseThrow();
  }

  private static List<Class<?>> operations(Desired desired, Set<String> present, Build build) {
    return ImagePlanner.plan(desired, List.of(), present, build).steps().stream()
        .<Class<?>>map(step -> step.operation().getClass())
        .toList();
  }

  private static final String SHARED =
      """
      "worker":{"image":"app"},
      "web":{"image":"app","build":{"context":"/c"}}
      """;

  @Test
  void an_image_that_another_service_builds_is_built_and_not_pulled() {
    assertThat(operations(desired(SHARED), Set.of(), Build.MISSING))
        .containsExactly(Operation.BuildImage.class);
  }

  @Test
  void an_image_that_is_there_is_neither_built_nor_pulled() {
    assertThat(operations(desired(SHARED), Set.of("app"), Build.MISSING)).isEmpty();
  }

  @Test
  void an_image_is_pulled_where_nobody_builds_it() {
    assertThat(operations(desired("\"a\":{\"image\":\"x\"}"), Set.of(), Build.MISSING))
        .containsExactly(Operation.PullImage.class);
  }
}
