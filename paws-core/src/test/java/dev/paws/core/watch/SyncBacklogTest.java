package dev.paws.core.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SyncBacklogTest {
  private static final SyncItem A = new SyncItem(Path.of("/p/a"), "/app/a", 0);
  private static final SyncItem B = new SyncItem(Path.of("/q/b"), "/app/b", 0);

  private final SyncBacklog backlog = new SyncBacklog();

  @Test
  void every_container_of_a_service_misses_a_change_until_it_has_it() {
    Map<String, String> there = Map.of("1", "web", "2", "web", "3", "db");
    backlog.containers(there);
    backlog.add(items(A), there);

    backlog.delivered("1", List.of(A));

    assertThat(backlog.missing("1")).isEmpty();
    assertThat(backlog.missing("2")).containsExactly(A);
    assertThat(backlog.missing("3")).isEmpty();
  }

  @Test
  void a_new_container_misses_everything_that_has_changed_before() {
    backlog.containers(Map.of("1", "web"));
    backlog.add(items(A, B), Map.of("1", "web"));
    backlog.delivered("1", List.of(A, B));

    backlog.containers(Map.of("2", "web"));

    assertThat(backlog.missing("2")).containsExactly(A, B);
    assertThat(backlog.missing("1")).isEmpty();
  }

  @Test
  void a_new_image_has_the_files_that_it_was_built_from() {
    backlog.add(items(A, B), Map.of());

    backlog.rebuilt("web", file -> file.startsWith("/p"));
    backlog.containers(Map.of("2", "web"));

    assertThat(backlog.missing("2")).containsExactly(B);
  }

  private static SortedMap<String, SortedSet<SyncItem>> items(SyncItem... items) {
    SortedMap<String, SortedSet<SyncItem>> all = new TreeMap<>();
    all.put("web", new TreeSet<>(List.of(items)));
    return all;
  }
}
