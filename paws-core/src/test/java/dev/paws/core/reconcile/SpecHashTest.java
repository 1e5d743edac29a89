package dev.paws.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.engine.spec.ContainerSpec;
import dev.paws.core.engine.spec.InjectedFile;
import dev.paws.core.engine.spec.MountSpec;
import dev.paws.core.engine.spec.NetworkSpec;
import dev.paws.core.engine.spec.VolumeSpec;
import dev.paws.core.sim.Stack;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpecHashTest {
  @ParameterizedTest
  @ValueSource(classes = {ContainerSpec.class, NetworkSpec.class, VolumeSpec.class})
  void every_component_however_deep_counts(Class<?> type) {
    SampleRecords samples = new SampleRecords();
    Object sample = samples.of(type);
    Map<String, Object> variants = samples.variants(sample);
    Set<String> hashes = new HashSet<>(Set.of(SpecHash.of(sample)));

    assertThat(variants).hasSizeGreaterThan(type.getRecordComponents().length - 1);
    variants.forEach(
        (path, variant) ->
            assertThat(hashes.add(SpecHash.of(variant))).as("a change of %s", path).isTrue());
  }

  @Test
  void a_container_has_many_components() {
    SampleRecords samples = new SampleRecords();

    assertThat(samples.variants(samples.of(ContainerSpec.class))).hasSizeGreaterThan(90);
  }

  @Test
  void the_hash_is_the_same_in_every_machine() {
    ContainerSpec web =
        Stack.empty()
            .service("web", it -> it.env("A", "b").env("C", "d"))
            .desired()
            .services()
            .get(0)
            .container();

    assertThat(SpecHash.of(web))
        .isEqualTo("9d3ae9496b46744a20557f11b14d6596ec80542ff6491de2ca6479ef6da48b8b");
  }

  @Test
  void the_order_of_maps_does_not_count_and_that_of_lists_does() {
    Map<String, String> forward = new LinkedHashMap<>();
    Map<String, String> backward = new LinkedHashMap<>();
    for (int i = 0; i < 50; i++) {
      forward.put("k" + i, "v" + i);
      backward.put("k" + (49 - i), "v" + (49 - i));
    }

    assertThat(SpecHash.of(forward))
        .isEqualTo(SpecHash.of(backward))
        .isEqualTo(SpecHash.of(new HashMap<>(forward)));
    assertThat(SpecHash.of(List.of("a", "b"))).isNotEqualTo(SpecHash.of(List.of("b", "a")));
  }

  @Test
  void values_cannot_run_into_one_another() {
    assertThat(SpecHash.of(List.of("a", "b"))).isNotEqualTo(SpecHash.of(List.of("ab")));
    assertThat(SpecHash.of(Map.of("a", "bc"))).isNotEqualTo(SpecHash.of(Map.of("ab", "c")));
    assertThat(SpecHash.of(List.of("1:a"))).isNotEqualTo(SpecHash.of(List.of("1", "a")));
  }

  @Test
  void kinds_of_one_shape_differ() {
    assertThat(SpecHash.of(new MountSpec.Volume("/t", "s", false, false, Optional.empty())))
        .isNotEqualTo(
            SpecHash.of(
                new MountSpec.Bind("/t", "s", false, false, Optional.empty(), Optional.empty())));
  }

  @Test
  void empty_and_cleared_differ_but_what_is_absent_leaves_no_trace() {
    assertThat(SpecHash.of(Optional.of(List.of()))).isNotEqualTo(SpecHash.of(Optional.empty()));
    assertThat(SpecHash.of((Object) null)).isNotEqualTo(SpecHash.of("null "));
  }

  @Test
  void the_content_of_secrets_counts_and_cannot_be_read_from_the_hash() {
    InjectedFile one = new InjectedFile("/x", "secret", Optional.empty(), Optional.empty(), 0444);
    InjectedFile two = new InjectedFile("/x", "other!", Optional.empty(), Optional.empty(), 0444);

    assertThat(SpecHash.of(one)).isNotEqualTo(SpecHash.of(two)).matches("[0-9a-f]{64}");
  }
}
