package dev.paws.core.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paws.core.desired.WatchRule;
import dev.paws.core.desired.WatchRule.Action;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.finding.Position;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WatchPlannerTest {
  private final List<ActiveRule> rules = new ArrayList<>();

  @Test
  void one_change_leads_to_what_every_matching_rule_says() {
    rule("web", Action.SYNC, "/p/src", "/app/src");
    rule("api", Action.SYNC_RESTART, "/p/src", "/srv/");
    rule("db", Action.RESTART, "/p/src/db.conf", "");
    rule("job", Action.SYNC_EXEC, "/p/src", "in");

    assertThat(plan("/p/src/a.js", "/p/src/db.conf", "/p/other"))
        .isEqualTo(
            """
            sync api /p/src/a.js to /srv/a.js
            sync api /p/src/db.conf to /srv/db.conf
            sync job /p/src/a.js to /in/a.js
            sync job /p/src/db.conf to /in/db.conf
            sync web /p/src/a.js to /app/src/a.js
            sync web /p/src/db.conf to /app/src/db.conf
            restart api
            restart db
            exec job: touch x""");
  }

  @Test
  void a_rebuild_makes_a_restart_needless() {
    rule("web", Action.SYNC_RESTART, "/p", "/app");
    rule("web", Action.REBUILD, "/p/pom.xml", "");

    assertThat(plan("/p/pom.xml", "/p/a"))
        .isEqualTo(
            """
            rebuild web
            sync web /p/a to /app/a
            sync web /p/pom.xml to /app/pom.xml""");
  }

  @Test
  void a_watched_file_is_copied_to_the_target_itself() {
    rule("web", Action.SYNC, "/p/nginx.conf", "/etc/nginx/nginx.conf");

    assertThat(plan("/p/nginx.conf")).isEqualTo("sync web /p/nginx.conf to /etc/nginx/nginx.conf");
  }

  @Test
  void included_files_only_without_ignored_ones() {
    add(
        watch("web", Action.SYNC, "/p", "/app", false),
        Optional.of(matching(path -> path.endsWith(".js"))),
        matching(path -> path.startsWith("node_modules")),
        Optional.empty(),
        PathPatterns.NONE);

    assertThat(plan("/p/a.js", "/p/a.css", "/p/node_modules/b.js"))
        .isEqualTo("sync web /p/a.js to /app/a.js");
  }

  @Test
  void what_the_build_leaves_out_is_not_watched() {
    add(
        watch("web", Action.SYNC, "/p/web", "/app", false),
        Optional.empty(),
        PathPatterns.NONE,
        Optional.of(Path.of("/p")),
        matching(path -> path.startsWith("web/tmp")));

    assertThat(plan("/p/web/tmp/a", "/p/web/b")).isEqualTo("sync web /p/web/b to /app/b");
    assertThat(enters("/p/web/tmp")).isFalse();
    assertThat(enters("/p/web/x")).isTrue();
    assertThat(enters("/p")).isTrue();
  }

  @Test
  void what_paws_writes_is_not_watched() {
    rule("web", Action.REBUILD, "/p", "");

    assertThat(plan("/p/.paws/history.db", "/p/.paws")).isEmpty();
    assertThat(enters("/p/.paws")).isFalse();
  }

  @Test
  void an_initial_sync_copies_what_is_there_and_nothing_follows() {
    add(
        watch("web", Action.SYNC_RESTART, "/p", "/app", true),
        Optional.empty(),
        PathPatterns.NONE,
        Optional.empty(),
        PathPatterns.NONE);
    rule("api", Action.SYNC, "/p", "/app");

    var initial = new WatchPlanner(rules).initial(Set.of(Path.of("/p/a")));

    assertThat(initial)
        .containsOnlyKeys("web")
        .hasEntrySatisfying(
            "web", items -> assertThat(items).extracting(SyncItem::to).containsExactly("/app/a"));
    assertThat(new WatchPlanner(rules).followUp(initial.get("web")).isEmpty()).isTrue();
  }

  @Test
  void what_comes_late_is_followed_up() {
    rule("web", Action.SYNC_RESTART, "/p", "/app");
    rule("api", Action.SYNC, "/p", "/app");
    WatchPlanner planner = new WatchPlanner(rules);
    WatchPlan plan = planner.plan(List.of(Path.of("/p/a")));

    assertThat(planner.followUp(plan.syncs().get("web")).text()).isEqualTo("restart web");
    assertThat(planner.followUp(plan.syncs().get("api")).text()).isEmpty();
  }

  private String plan(String... changed) {
    return new WatchPlanner(rules).plan(Stream.of(changed).map(Path::of).toList()).text();
  }

  private boolean enters(String folder) {
    return new WatchPlanner(rules).trees().get(0).enters().test(Path.of(folder));
  }

  private void rule(String service, Action action, String path, String target) {
    add(
        watch(service, action, path, target, false),
        Optional.empty(),
        PathPatterns.NONE,
        Optional.empty(),
        PathPatterns.NONE);
  }

  private void add(
      WatchRule rule,
      Optional<PathPatterns> include,
      PathPatterns ignore,
      Optional<Path> context,
      PathPatterns contextIgnore) {
    rules.add(
        new ActiveRule(
            rule, include, List.of(ignore), context, contextIgnore, List.of(Path.of("/p/.paws"))));
  }

  private static WatchRule watch(
      String service, Action action, String path, String target, boolean initial) {
    return new WatchRule(
        service,
        Position.NONE,
        "",
        action,
        Path.of(path),
        target,
        List.of(),
        List.of(),
        Optional.of(ExecSpec.of(List.of("touch", "x"))),
        initial);
  }

  private static PathPatterns matching(java.util.function.Predicate<String> test) {
    return new PathPatterns() {
      @Override
      public boolean matches(String path) {
        return test.test(path);
      }

      @Override
      public boolean mayExceptWithin(String folder) {
        return false;
      }
    };
  }
}
