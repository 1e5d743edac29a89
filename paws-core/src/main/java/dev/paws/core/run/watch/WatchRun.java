package dev.paws.core.run.watch;

import dev.paws.core.engine.Engine;
import dev.paws.core.engine.EngineException;
import dev.paws.core.engine.ExecSpec;
import dev.paws.core.engine.ObservedContainer;
import dev.paws.core.execute.RunEnvironment;
import dev.paws.core.file.FileAccess;
import dev.paws.core.finding.Position;
import dev.paws.core.message.WatchMessage;
import dev.paws.core.message.WatchPhrase;
import dev.paws.core.reconcile.ExistingContainers;
import dev.paws.core.reconcile.Labels;
import dev.paws.core.watch.FileWatching;
import dev.paws.core.watch.SyncBacklog;
import dev.paws.core.watch.SyncItem;
import dev.paws.core.watch.WatchPlan;
import dev.paws.core.watch.WatchPlanner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Follows changes of files until somebody ends it. Files are copied as soon as nothing changes for
 * a moment; rebuilds, restarts and commands wait for a longer one, so that one save of many files
 * leads to one of them.
 */
public final class WatchRun implements FileWatching.Listener, AutoCloseable {
  private static final long QUIET = Duration.ofMillis(100).toNanos();
  private static final long LONGEST = Duration.ofSeconds(1).toNanos();

  /** As long as in Docker Compose. */
  private static final long SETTLED = Duration.ofMillis(500).toNanos();

  private static final long TICK = Duration.ofMillis(20).toNanos();
  private static final long IDLE = Duration.ofMillis(250).toNanos();
  private static final long LONGEST_RETRY = Duration.ofSeconds(60).toNanos();
  private static final long AGAIN = Duration.ofSeconds(2).toNanos();

  private final Engine engine;
  private final RunEnvironment run;
  private final String project;
  private final WatchPlanner planner;
  private final WatchActions actions;
  private final ContainerSync sync;
  private final ContainerEvents events;
  private final SyncBacklog backlog = new SyncBacklog();
  private final Set<String> seen = new HashSet<>();
  private final Map<String, Set<ExecSpec>> waiting = new TreeMap<>();
  private List<ObservedContainer> containers = List.of();
  private WatchPlan actionsDue = WatchPlan.NOTHING;
  private boolean changed;
  private long firstChange;
  private long lastChange;
  private boolean containersChanged = true;
  private boolean looked;
  private long retryDelay = AGAIN;
  private Optional<Long> retryAt = Optional.empty();

  /** Creates a run for the rules of a planner. */
  public WatchRun(
      Engine engine,
      RunEnvironment run,
      String project,
      WatchPlanner planner,
      FileAccess files,
      WatchActions actions) {
    this.engine = engine;
    this.run = run;
    this.project = project;
    this.planner = planner;
    this.actions = actions;
    this.sync = new ContainerSync(engine, files, actions);
    this.events =
        new ContainerEvents(engine, run, project, actions, () -> containersChanged = true);
  }

  @Override
  public void changed() {
    run.post(this::noteChange);
  }

  @Override
  public void limited(Path folder, String reason) {
    String text = WatchMessage.WATCHED_SLOWLY.at(Position.NONE, "", folder, reason).text();
    run.post(() -> actions.warn(text));
  }

  private void noteChange() {
    lastChange = run.now();
    if (!changed) {
      firstChange = lastChange;
    }
    changed = true;
  }

  /** Follows changes until {@link WatchActions#isClosed}. */
  public void follow(FileWatching.Watch watch) {
    backlog.add(planner.initial(watch.present()), Map.of());
    while (!actions.isClosed()) {
      events.connect();
      boolean retry = retryAt.filter(at -> run.now() - at >= 0).isPresent();
      containersChanged |= retry;
      if (events.isConnected() && containersChanged) {
        catchUp();
      }
      if (changed && (run.now() - lastChange >= QUIET || run.now() - firstChange >= LONGEST)) {
        changed = false;
        handle(planner.plan(watch.changes()));
      }
      if (actionsDue.hasActions() && !changed && run.now() - lastChange >= SETTLED) {
        act();
      }
      boolean busy = changed || actionsDue.hasActions();
      run.handleNext(run.now() + (busy ? TICK : IDLE));
    }
  }

  private void handle(WatchPlan plan) {
    if (plan.isEmpty()) {
      return;
    }
    backlog.add(plan.syncs(), serviceOf());
    actionsDue = actionsDue.and(plan);
    if (!plan.syncs().isEmpty()) {
      catchUp();
      plan.syncs().keySet().stream()
          .filter(service -> running(service).isEmpty())
          .forEach(service -> actions.info(WatchPhrase.NOT_RUNNING.text(service)));
    }
  }

  /** Gives all containers what they miss. */
  private void catchUp() {
    if (containersChanged || !events.isConnected()) {
      try {
        look();
      } catch (EngineException e) {
        events.lost(e.failure());
        return;
      }
    }
    boolean complete = true;
    for (ObservedContainer container : containers) {
      deliver(container, seen.add(container.id()) && looked);
      complete &= backlog.missing(container.id()).isEmpty() || !container.state().isRunning();
    }
    looked = true;
    resume();
    retryAt = complete ? Optional.empty() : Optional.of(run.now() + retryDelay);
    retryDelay = complete ? AGAIN : Math.min(2 * retryDelay, LONGEST_RETRY);
  }

  private void resume() {
    for (String service : List.copyOf(waiting.keySet())) {
      Set<ExecSpec> commands = waiting.get(service);
      if (commands != null && !running(service).isEmpty()) {
        waiting.remove(service);
        actionsDue = actionsDue.and(WatchPlan.commands(service, commands));
      }
    }
  }

  /** Asks which containers there are; events say when that is needed again. */
  private void look() {
    containersChanged = false;
    containers =
        ExistingContainers.of(engine.observe(project), new ArrayList<>(planner.services()));
    backlog.containers(serviceOf());
  }

  private void deliver(ObservedContainer container, boolean isNew) {
    SortedSet<SyncItem> items = backlog.missing(container.id());
    if (items.isEmpty()) {
      return;
    }
    long began = run.now();
    if (isNew) {
      actions.info(WatchPhrase.CAUGHT_UP.text(container.name()));
    }
    ContainerSync.Delivery delivery = sync.deliver(container, items);
    backlog.delivered(container.id(), delivery.done());
    actionsDue = actionsDue.and(planner.followUp(delivery.done()));
    long millis = Duration.ofNanos(run.now() - began).toMillis();
    if (delivery.removed() > 0) {
      actions.info(WatchPhrase.REMOVED.text(container.name(), files(delivery.removed()), millis));
    }
    if (delivery.copied() > 0) {
      actions.info(WatchPhrase.COPIED.text(container.name(), files(delivery.copied()), millis));
    }
  }

  private static String files(int count) {
    return count == 1 ? WatchPhrase.ONE_FILE.text() : WatchPhrase.FILES.text(count);
  }

  private void act() {
    WatchPlan due = actionsDue;
    actionsDue = WatchPlan.NOTHING;
    if (!due.rebuilds().isEmpty()) {
      rebuild(due.rebuilds());
    }
    Set<String> wanted = new TreeSet<>(due.restarts());
    wanted.addAll(due.commands().keySet());
    if (wanted.stream().anyMatch(service -> running(service).isEmpty())) {
      containersChanged = true; // it may have started while files were copied
      catchUp();
    }
    List<String> restarts =
        due.restarts().stream().filter(service -> !running(service).isEmpty()).toList();
    if (!restarts.isEmpty()) {
      actions.info(WatchPhrase.RESTARTING.text(String.join(", ", restarts)));
      actions.restart(restarts);
    }
    due.commands().forEach(this::run);
  }

  /** Runs commands; without a running container, as soon as there is one. */
  private void run(String service, Set<ExecSpec> all) {
    if (running(service).isEmpty()) {
      waiting.computeIfAbsent(service, it -> new LinkedHashSet<>()).addAll(all);
      return;
    }
    WatchCommands commands = new WatchCommands(engine, actions);
    all.forEach(command -> running(service).forEach(container -> commands.run(container, command)));
  }

  private void rebuild(Collection<String> services) {
    actions.info(WatchPhrase.REBUILDING.text(String.join(", ", services)));
    boolean rebuilt = actions.rebuild(services);
    containersChanged = true; // the event may be late
    if (rebuilt) {
      services.forEach(
          service -> backlog.rebuilt(service, file -> planner.isBuiltFrom(service, file)));
    }
    catchUp();
  }

  private List<ObservedContainer> running(String service) {
    return containers.stream()
        .filter(it -> it.label(Labels.SERVICE).equals(service) && it.state().isRunning())
        .toList();
  }

  private Map<String, String> serviceOf() {
    Map<String, String> services = new LinkedHashMap<>();
    containers.forEach(it -> services.put(it.id(), it.label(Labels.SERVICE)));
    return services;
  }

  @Override
  public void close() {
    events.close();
  }
}
