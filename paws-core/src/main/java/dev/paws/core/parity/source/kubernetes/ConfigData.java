package dev.paws.core.parity.source.kubernetes;

import dev.paws.core.message.KubernetesMessage;
import dev.paws.core.message.ParityPhrase;
import dev.paws.core.parity.Location;
import dev.paws.core.tree.MappingNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the data of ConfigMaps and Secrets. */
final class ConfigData {
  /**
   * One key.
   *
   * @param text its value; base64 if its bytes are not text
   * @param where its position
   * @param secret whether it comes from a Secret
   */
  record Entry(String text, Location where, boolean secret) {}

  private final Cluster cluster;
  private final Set<String> reported = new HashSet<>();

  ConfigData(Cluster cluster) {
    this.cluster = cluster;
  }

  /** Returns the keys of a resource; empty, with one finding, if it is not among the manifests. */
  Optional<SortedMap<String, Entry>> of(
      String kind, String namespace, String name, MappingNode reference, boolean optional) {
    Optional<Manifest> found = cluster.find(kind, namespace, name);
    if (found.isEmpty() && !optional && reported.add(kind + "/" + name)) {
      cluster
          .problems()
          .report(
              KubernetesMessage.REFERENCE_OUTSIDE, reference.positionOf("name"), "", kind, name);
    }
    return found.map(this::entries);
  }

  /** Returns all values of all Secrets. */
  List<String> secrets() {
    return cluster.of("Secret", "").stream()
        .flatMap(secret -> entries(secret).values().stream())
        .map(Entry::text)
        .toList();
  }

  /** Reports a missing key. */
  void missingKey(String kind, String name, String key, MappingNode reference) {
    cluster
        .problems()
        .report(KubernetesMessage.MISSING_KEY, reference.positionOf("key"), "", kind, name, key);
  }

  private SortedMap<String, Entry> entries(Manifest resource) {
    boolean secret = resource.kind().equals("Secret");
    SortedMap<String, Entry> entries = new TreeMap<>();
    MappingNode root = resource.root();
    root.mapping("data").ifPresent(data -> add(entries, resource, data, secret, secret));
    root.mapping("binaryData").ifPresent(data -> add(entries, resource, data, true, secret));
    root.mapping("stringData").ifPresent(data -> add(entries, resource, data, false, secret));
    return entries;
  }

  private void add(
      Map<String, Entry> entries,
      Manifest resource,
      MappingNode data,
      boolean encoded,
      boolean secret) {
    for (String key : data.entries().keySet()) {
      String text = data.text(key).orElse("");
      Location where =
          new Location(data.positionOf(key), ParityPhrase.KEY_OF.text(resource.title(), key));
      entries.put(key, new Entry(encoded ? decoded(text, key, data) : text, where, secret));
    }
  }

  private String decoded(String text, String key, MappingNode data) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(text);
      String plain = new String(bytes, StandardCharsets.UTF_8);
      boolean isText = plain.indexOf('\0') < 0 && plain.indexOf('\uFFFD') < 0;
      return isText ? plain : Base64.getEncoder().encodeToString(bytes);
    } catch (IllegalArgumentException e) {
      if (reported.add(data.positionOf(key).toString())) {
        cluster.problems().report(KubernetesMessage.NOT_BASE64, data.positionOf(key), "", key);
      }
      return text;
    }
  }
}
