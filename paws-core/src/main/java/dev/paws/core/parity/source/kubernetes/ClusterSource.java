package dev.paws.core.parity.source.kubernetes;

import dev.paws.core.finding.Finding;
import dev.paws.core.finding.Position;
import dev.paws.core.json.JsonReader;
import dev.paws.core.message.FindingCollector;
import dev.paws.core.message.KubernetesMessage;
import dev.paws.core.message.ParityMessage;
import dev.paws.core.message.ParityPhrase;
import dev.paws.core.parity.SourceResult;
import dev.paws.core.parity.source.kubernetes.ClusterKinds.Kind;
import dev.paws.core.parity.source.kubernetes.ClusterKinds.Need;
import dev.paws.core.parity.source.kubernetes.ClusterReader.Address;
import dev.paws.core.parity.source.kubernetes.ClusterReader.Answer;
import dev.paws.core.parity.source.kubernetes.ClusterReader.Connection;
import dev.paws.core.tree.MappingNode;
import dev.paws.core.tree.Node;
import dev.paws.core.tree.ScalarNode;
import dev.paws.core.tree.SequenceNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the objects of a namespace as an environment to compare, by the same rules as manifests. A
 * kind that the reader may not list is a warning if the rest can be compared without it.
 */
public final class ClusterSource {
  private static final int PAGE = 250;
  private static final int MOST_PAGES = 1_000;

  private final Connection connection;
  private final FindingCollector problems = new FindingCollector();
  private final List<MappingNode> objects = new ArrayList<>();

  private ClusterSource(Connection connection) {
    this.connection = connection;
  }

  /**
   * Returns the environment; empty, with an error, if the cluster cannot be read.
   *
   * @param name the name in reports
   */
  public static SourceResult read(String name, Address address, ClusterReader clusters) {
    String asked = location(address.context().orElse("-"), address.namespace().orElse("-"));
    try (Connection connection = clusters.open(address)) {
      return new ClusterSource(connection).result(name);
    } catch (IOException e) {
      Finding finding =
          ParityMessage.UNREADABLE_SOURCE.at(
              Position.ofFile(asked), "", asked, FindingCollector.reason(e));
      return new SourceResult(Optional.empty(), List.of(finding));
    }
  }

  private static String location(String context, String namespace) {
    return "kubernetes://" + context + "/" + namespace;
  }

  private SourceResult result(String name) throws IOException {
    String location = location(connection.context(), connection.namespace());
    for (Kind kind : ClusterKinds.ALL) {
      list(kind, location);
    }
    if (problems.hasErrors()) {
      return new SourceResult(Optional.empty(), problems.findings());
    }
    SourceResult read = KubernetesSource.of(name, location, objects);
    List<Finding> findings = new ArrayList<>(problems.findings());
    findings.addAll(read.findings());
    return new SourceResult(read.environment(), findings);
  }

  private void list(Kind kind, String location) throws IOException {
    String base = kind.path(connection.namespace()) + "?limit=" + PAGE;
    String next = "";
    for (int page = 0; page < MOST_PAGES; page++) {
      String from = next.isEmpty() ? "" : "&continue=" + escaped(next);
      Answer answer = connection.get(base + from);
      if (answer.status() == 404) {
        return; // a server without this kind, or of another version of it
      }
      if (answer.status() == 401 || answer.status() == 403) {
        refused(kind, answer, location);
        return;
      }
      Map<?, ?> list = map(JsonReader.read(answer.text()));
      items(kind, list, location);
      next = map(list.get("metadata")).get("continue") instanceof String more ? more : "";
      if (next.isEmpty()) {
        return;
      }
    }
    throw new IOException(ParityPhrase.ENDLESS_LIST.text(kind.plural()));
  }

  /** Returns a text with all but letters, digits and a few signs as in addresses. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      char sign = (char) (octet & 0xff);
      boolean plain = sign < 128 && (Character.isLetterOrDigit(sign) || "-._~".indexOf(sign) >= 0);
      escaped.append(plain ? String.valueOf(sign) : "%%%02X".formatted(octet & 0xff));
    }
    return escaped.toString();
  }

  private void refused(Kind kind, Answer answer, String location) throws IOException {
    if (answer.status() == 401) {
      throw new IOException(ParityPhrase.NOT_LOGGED_IN.text(connection.context(), answer.text()));
    }
    KubernetesMessage message =
        kind.need() == Need.REQUIRED
            ? KubernetesMessage.FORBIDDEN_WORKLOADS
            : KubernetesMessage.FORBIDDEN;
    problems.report(
        message,
        Position.ofFile(location),
        "",
        kind.plural(),
        connection.namespace(),
        answer.text());
  }

  /** Items of a list have neither kind nor version: the list says both for all. */
  private void items(Kind kind, Map<?, ?> list, String location) {
    if (!(list.get("items") instanceof List<?> items)) {
      return;
    }
    for (Object item : items) {
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      object.put("apiVersion", kind.apiVersion());
      object.put("kind", kind.name());
      map(item).forEach((key, value) -> object.put(String.valueOf(key), value));
      String name = String.valueOf(map(object.get("metadata")).get("name"));
      Position at = Position.ofFile(location + "/" + kind.name() + "/" + name);
      if (node(object, at) instanceof MappingNode node) {
        objects.add(node);
      }
    }
  }

  private static Node node(@Nullable Object value, Position at) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Node> entries = new LinkedHashMap<>();
      map.forEach((key, item) -> entries.put(String.valueOf(key), node(item, at)));
      return new MappingNode(entries, Map.of(), at);
    }
    if (value instanceof List<?> list) {
      return new SequenceNode(list.stream().map(item -> node(item, at)).toList(), at);
    }
    return new ScalarNode(value instanceof Integer number ? number.longValue() : value, at);
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }
}
