package dev.paws.core.watch;

import dev.paws.core.engine.ExecSpec;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Decides what changes of files lead to. */
public final class WatchPlanner {
  private final List<ActiveRule> rules;

  public WatchPlanner(List<ActiveRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** Returns the services that have a rule. */
  public SortedSet<String> services() {
    SortedSet<String> services = new TreeSet<>();
    rules.forEach(rule -> services.add(rule.rule().service()));
    return services;
  }

  /** Returns the trees to watch: each path once. */
  public List<FileWatching.Tree> trees() {
    SortedSet<Path> roots = new TreeSet<>();
    rules.forEach(rule -> roots.add(rule.rule().path()));
    return roots.stream()
        .map(root -> new FileWatching.Tree(root, folder -> mayMatchWithin(folder)))
        .toList();
  }

  private boolean mayMatchWithin(Path folder) {
    return rules.stream().anyMatch(rule -> rule.mayMatchWithin(folder));
  }

  /** Returns what a batch of changes leads to. */
  public WatchPlan plan(Collection<Path> changed) {
    Collector plan = new Collector();
    for (int number = 0; number < rules.size(); number++) {
      ActiveRule rule = rules.get(number);
      for (Path path : changed) {
        if (rule.matches(path)) {
          plan.add(rule, number, path);
        }
      }
    }
    return plan.done();
  }

  /** Returns what to copy before changes are followed. */
  public SortedMap<String, SortedSet<SyncItem>> initial(Collection<Path> present) {
    Collector plan = new Collector();
    for (ActiveRule rule : rules) {
      if (rule.rule().initialSync() && rule.rule().action().copies()) {
        present.stream()
            .filter(rule::matches)
            .forEach(path -> plan.copy(rule, SyncItem.NO_RULE, path));
      }
    }
    return plan.syncs;
  }

  /** Returns whether the image of a service may be built from a file. */
  public boolean isBuiltFrom(String service, Path file) {
    return rules.stream()
        .filter(rule -> rule.rule().service().equals(service))
        .anyMatch(rule -> rule.isBuiltFrom(file));
  }

  /** Returns what follows after a container got these items late. */
  public WatchPlan followUp(Collection<SyncItem> items) {
    Collector plan = new Collector();
    items.stream()
        .map(SyncItem::rule)
        .filter(number -> number != SyncItem.NO_RULE)
        .distinct()
        .sorted()
        .forEach(number -> plan.act(rules.get(number)));
    return plan.done();
  }

  /** Collects what is to be done. */
  private static final class Collector {
    private final SortedSet<String> rebuilds = new TreeSet<>();
    private final SortedMap<String, SortedSet<SyncItem>> syncs = new TreeMap<>();
    private final SortedSet<String> restarts = new TreeSet<>();
    private final SortedMap<String, Set<ExecSpec>> commands = new TreeMap<>();

    void add(ActiveRule rule, int number, Path path) {
      if (rule.rule().action().copies()) {
        copy(rule, number, path);
      }
      act(rule);
    }

    void copy(ActiveRule rule, int number, Path path) {
      syncs
          .computeIfAbsent(rule.rule().service(), it -> new TreeSet<>())
          .add(new SyncItem(path, rule.target(path), number));
    }

    void act(ActiveRule rule) {
      String service = rule.rule().service();
      switch (rule.rule().action()) {
        case SYNC -> {}
        case REBUILD -> rebuilds.add(service);
        case RESTART, SYNC_RESTART -> restarts.add(service);
        case SYNC_EXEC ->
            rule.rule()
                .exec()
                .ifPresent(
                    exec ->
                        commands.computeIfAbsent(service, it -> new LinkedHashSet<>()).add(exec));
      }
    }

    WatchPlan done() {
      return new WatchPlan(rebuilds, syncs, restarts, commands).and(WatchPlan.NOTHING);
    }
  }
}
