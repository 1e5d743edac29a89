package dev.paws.core.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProbeSlotsTest {
  private static final long SLOW = Duration.ofSeconds(2).toNanos();

  private final ProbeSlots slots = new ProbeSlots(2);

  @Test
  void there_is_room_for_so_many() {
    assertThat(slots.isFree(0)).isTrue();
    slots.begin(0);
    assertThat(slots.isFree(1)).isTrue();
    slots.begin(1);
    assertThat(slots.isFree(2)).isFalse();
    slots.end(1);
    assertThat(slots.isFree(2)).isTrue();
  }

  @Test
  void what_takes_long_does_not_count_any_more() {
    slots.begin(0);
    slots.begin(10);

    assertThat(slots.freeAt(20)).isEqualTo(SLOW);
    assertThat(slots.isFree(SLOW)).isTrue();
  }

  @Test
  void but_not_without_end() {
    for (int i = 0; i < 8; i++) {
      slots.begin(0);
    }
    assertThat(slots.freeAt(SLOW * 9)).isEqualTo(Long.MAX_VALUE);
  }
}
