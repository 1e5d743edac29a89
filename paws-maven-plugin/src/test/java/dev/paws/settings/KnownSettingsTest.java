package dev.paws.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.finding.Finding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KnownSettingsTest {
  private static final KnownSettings KNOWN =
      new KnownSettings(
          Map.of("timeout", "paws.timeout", "composeFiles", "paws.composeFiles", "exports", ""));

  @Test
  void known_names_and_what_is_not_ours_are_left_alone() {
    assertThat(
            KNOWN.unknown(
                List.of("paws.timeout", "paws.version", "skipTests", "pawsX"),
                List.of("timeout", "exports")))
        .isEmpty();
  }

  @Test
  void a_mistyped_property_is_named_with_the_one_that_was_probably_meant() {
    assertThat(KNOWN.unknown(List.of("paws.timeut", "paws.colours"), List.of()))
        .extracting(Finding::fact)
        .containsExactly(
            "no goal of Paws has the property paws.colours, so it changes nothing",
            "no goal of Paws has the property paws.timeut, so it changes nothing; did you mean"
                + " paws.timeout?");
  }

  @Test
  void a_mistyped_element_is_named_with_the_one_that_was_probably_meant() {
    assertThat(KNOWN.unknown(List.of(), List.of("composeFile", "paws.composeFiles", "x")))
        .extracting(Finding::fact)
        .containsExactly(
            "no goal of Paws has the element <composeFile> in its configuration, so it changes"
                + " nothing; did you mean composeFiles?",
            "no goal of Paws has the element <paws.composeFiles> in its configuration, so it changes"
                + " nothing; did you mean composeFiles?",
            "no goal of Paws has the element <x> in its configuration, so it changes nothing");
  }
}
