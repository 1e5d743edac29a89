package dev.paws.core.watch;

import dev.paws.core.engine.ExecSpec;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a batch of changes leads to.
 *
 * @param rebuilds services whose images are built anew; neither restarts nor commands follow there
 * @param syncs what to bring up to date in the containers of each service
 * @param restarts services to restart after that
 * @param commands the commands to run after that, by service
 */
public record WatchPlan(
    SortedSet<String> rebuilds,
    SortedMap<String, SortedSet<SyncItem>> syncs,
    SortedSet<String> restarts,
    SortedMap<String, Set<ExecSpec>> commands) {
  /** Nothing to do. */
  public static final WatchPlan NOTHING =
      new WatchPlan(new TreeSet<>(), new TreeMap<>(), new TreeSet<>(), new TreeMap<>());

  /** Returns a plan that only runs commands. */
  public static WatchPlan commands(String service, Set<ExecSpec> commands) {
    SortedMap<String, Set<ExecSpec>> all = new TreeMap<>();
    all.put(service, commands);
    return new WatchPlan(new TreeSet<>(), new TreeMap<>(), new TreeSet<>(), all);
  }

  /** Returns whether there is nothing to do. */
  public boolean isEmpty() {
    return syncs.isEmpty() && !hasActions();
  }

  /** Returns whether anything is to be done besides copying. */
  public boolean hasActions() {
    return !rebuilds.isEmpty() || !restarts.isEmpty() || !commands.isEmpty();
  }

  /** Returns both plans as one, in which a rebuild makes restarts and commands needless. */
  public WatchPlan and(WatchPlan other) {
    SortedSet<String> allRebuilds = new TreeSet<>(rebuilds);
    allRebuilds.addAll(other.rebuilds);
    SortedMap<String, SortedSet<SyncItem>> allSyncs = new TreeMap<>();
    SortedSet<String> allRestarts = new TreeSet<>();
    SortedMap<String, Set<ExecSpec>> allCommands = new TreeMap<>();
    for (WatchPlan one : List.of(this, other)) {
      one.syncs.forEach(
          (service, items) ->
              allSyncs.computeIfAbsent(service, it -> new TreeSet<>()).addAll(items));
      allRestarts.addAll(one.restarts);
      one.commands.forEach(
          (service, commands) ->
              allCommands.computeIfAbsent(service, it -> new LinkedHashSet<>()).addAll(commands));
    }
    allRestarts.removeAll(allRebuilds);
    allCommands.keySet().removeAll(allRebuilds);
    return new WatchPlan(allRebuilds, allSyncs, allRestarts, allCommands);
  }

  /** Returns one line for each thing to do. */
  public String text() {
    List<String> lines = new ArrayList<>();
    rebuilds.forEach(service -> lines.add("rebuild " + service));
    for (Map.Entry<String, SortedSet<SyncItem>> sync : syncs.entrySet()) {
      sync.getValue()
          .forEach(
              item -> lines.add("sync " + sync.getKey() + " " + item.from() + " to " + item.to()));
    }
    restarts.forEach(service -> lines.add("restart " + service));
    commands.forEach(
        (service, all) ->
            all.forEach(
                one -> lines.add("exec " + service + ": " + String.join(" ", one.command()))));
    return String.join("\n", lines);
  }
}
