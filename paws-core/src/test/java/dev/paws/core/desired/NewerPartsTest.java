package dev.paws.core.desired;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.engine.spec.BuildSpec;
import dev.paws.core.engine.spec.MountSpec;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Options that Docker Compose has since versions after 2.26. */
class NewerPartsTest {
  @Test
  void parts_of_a_build_that_only_its_client_can_do_are_passed_on() {
    DesiredService service =
        service(
            """
            {"build": {"context": "/c", "no_cache_filter": ["base", "deps"],
              "provenance": "mode=max", "sbom": "true"}}""");

    assertThat(service.build().map(BuildSpec::buildKitOptions))
        .contains(
            Map.of(
                "no_cache_filter",
                List.of("base", "deps"),
                "provenance",
                List.of("mode=max"),
                "sbom",
                List.of("true")));
  }

  @Test
  void no_attestations_are_what_every_builder_gives() {
    DesiredService service =
        service("{\"build\": {\"context\": \"/c\", \"provenance\": \"false\", \"sbom\": false}}");

    assertThat(service.build().map(BuildSpec::buildKitOptions)).contains(Map.of());
  }

  @Test
  void labels_of_a_mounted_volume_are_passed_on() {
    DesiredService service =
        service(
            """
            {"image": "i", "volumes":
              [{"type": "volume", "target": "/d", "volume": {"labels": {"team": "shop"}}}]}""");

    assertThat(service.container().mounts())
        .singleElement()
        .isInstanceOfSatisfying(
            MountSpec.Volume.class,
            volume -> assertThat(volume.labels()).isEqualTo(Map.of("team", "shop")));
  }

  private static DesiredService service(String json) {
    DesiredResult result =
        DesiredBinder.bind(
            JsonTree.project("{\"name\": \"p\", \"services\": {\"web\": " + json + "}}", Map.of()),
            new OneFile(""));
    assertThat(result.findings()).isEmpty();
    return result.desired().orElseThrow().service("web").orElseThrow();
  }
}
