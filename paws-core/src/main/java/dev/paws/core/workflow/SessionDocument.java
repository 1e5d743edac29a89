package dev.paws.core.workflow;

import dev.paws.core.finding.Position;
import dev.paws.core.json.PlacedValue;
import dev.paws.core.json.PlacedValue.PlacedObject;
import dev.paws.core.message.SessionMessage;
import dev.paws.core.model.DeveloperWorkflowState;
import dev.paws.core.model.json.ModelCodec;
import dev.paws.core.model.json.ModelFormatException;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A session as YAML: the data model's keys, {@code version} and {@code stopped_services}. Keys of
 * other tools are kept where they stand; comments are not.
 *
 * @param session what Paws knows
 * @param whole everything that was read, also what Paws does not know
 */
public record SessionDocument(WorkflowSession session, Map<String, @Nullable Object> whole) {
  /** The version of the form that this Paws writes. */
  public static final int VERSION = 1;

  private static final String VERSION_KEY = "version";
  private static final String STOPPED_KEY = "stopped_services";

  /** Keys that may be absent, so that their absence must not bring an old value back. */
  private static final Map<String, Set<String>> KNOWN =
      Map.of(
          "active_task", Set.of("jira_ticket", "description", "started_at"),
          "metadata", Set.of("uptime_minutes", "total_restarts", "last_successful_test_run"));

  /** Returns the document of a session that no file has yet. */
  public static SessionDocument of(WorkflowSession session) {
    return new SessionDocument(session, Map.of());
  }

  /**
   * Reads a document.
   *
   * @param file its name, as the user would type it, for the finding
   * @throws ModelFormatException if it is damaged or of a newer version; its finding says where
   */
  public static SessionDocument read(String text, String file) throws ModelFormatException {
    PlacedValue placed = ModelCodec.yaml().placed(text, file);
    refuseNewer(placed, file);
    DeveloperWorkflowState state =
        ModelCodec.yaml().readLenient(placed, DeveloperWorkflowState.class, file);
    Map<String, @Nullable Object> whole =
        placed instanceof PlacedObject object ? object.plain() : Map.of();
    SortedSet<String> stopped = new TreeSet<>();
    if (whole.get(STOPPED_KEY) instanceof List<?> services) {
      services.forEach(service -> stopped.add(String.valueOf(service)));
    }
    return new SessionDocument(new WorkflowSession(state, stopped), whole);
  }

  private static void refuseNewer(PlacedValue placed, String file) throws ModelFormatException {
    PlacedValue version =
        placed instanceof PlacedObject object ? object.entries().get(VERSION_KEY) : null;
    if (version != null
        && version.plain() instanceof BigInteger number
        && number.compareTo(BigInteger.valueOf(VERSION)) > 0) {
      Position at = new Position(file, version.at().line(), version.at().column());
      throw new ModelFormatException(
          SessionMessage.SESSION_NEWER.at(at, VERSION_KEY, file, number, VERSION));
    }
  }

  /** Returns this document with another session. */
  public SessionDocument with(WorkflowSession other) {
    return new SessionDocument(other, whole);
  }

  /** Returns the text of the file. */
  public String text() {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put(VERSION_KEY, BigInteger.valueOf(VERSION));
    tree.putAll(ModelCodec.tree(session.state()));
    if (!session.halted().isEmpty()) {
      tree.put(STOPPED_KEY, List.copyOf(session.halted()));
    }
    KNOWN.forEach(
        (key, known) -> tree.computeIfPresent(key, (it, part) -> joined(it, part, known)));
    tree.computeIfPresent("stage_history", (key, items) -> joinedHistory(items));
    whole.forEach(
        (key, value) -> {
          if (!key.equals(STOPPED_KEY)) {
            tree.putIfAbsent(key, value);
          }
        });
    return ModelCodec.yaml().write(tree);
  }

  private Object joined(String key, Object part, Set<String> known) {
    return whole.get(key) instanceof Map<?, ?> old ? joined(part, old, known) : part;
  }

  private static Object joined(Object part, Map<?, ?> old, Set<String> known) {
    Map<String, @Nullable Object> joined = new LinkedHashMap<>();
    if (part instanceof Map<?, ?> now) {
      now.forEach((name, value) -> joined.put(String.valueOf(name), value));
    }
    old.forEach(
        (name, value) -> {
          String text = String.valueOf(name);
          if (!known.contains(text)) {
            joined.putIfAbsent(text, value);
          }
        });
    return joined;
  }

  /** A transition never changes, so the one that was read is written, with all its keys. */
  private Object joinedHistory(Object items) {
    Map<String, Object> old = new LinkedHashMap<>();
    if (whole.get("stage_history") instanceof List<?> list) {
      for (Object item : list) {
        if (item instanceof Map<?, ?> map && map.get("id") instanceof String id) {
          old.put(id, map);
        }
      }
    }
    if (!(items instanceof List<?> list)) {
      return items;
    }
    return list.stream()
        .map(item -> item instanceof Map<?, ?> map ? oldOr(map, old) : item)
        .toList();
  }

  private static Object oldOr(Map<?, ?> item, Map<String, Object> old) {
    Object before = item.get("id") instanceof String id ? old.get(id) : null;
    return before == null ? item : before;
  }
}
