package dev.paws.core.parity.suite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import org.yaml.snakeyaml.Yaml;

/**
 * Ways to write manifests that mean the same, for any manifests: the order of lists, the level of
 * rights, versions of APIs, names that kustomize and Helm give, optional references, foreign kinds.
 */
final class ManifestRewrites {
  /** Lists of a pod or container whose order means nothing. */
  private static final Set<String> ANY_ORDER =
      Set.of("ports", "volumes", "volumeMounts", "tolerations", "imagePullSecrets", "rules", "tls");

  private static final Set<String> WORKLOADS =
      Set.of("Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob");

  private final List<Map<String, Object>> documents = new ArrayList<>();
  private final Random random;

  private ManifestRewrites(String manifests, Random random) {
    this.random = random;
    for (Object document : new Yaml().loadAll(manifests)) {
      if (document != null) {
        documents.add(map(document));
      }
    }
  }

  /** One way of rewriting, with its name. */
  record Rewrite(String name, BiConsumer<ManifestRewrites, Random> change) {}

  static final List<Rewrite> ALL =
      List.of(
          new Rewrite("order of documents", (it, r) -> Collections.shuffle(it.documents, r)),
          new Rewrite(
              "order of keys", (it, r) -> it.documents.replaceAll(d -> map(it.shuffled(d)))),
          new Rewrite("order of lists", (it, r) -> it.each(ManifestRewrites::reordered)),
          new Rewrite("order of variables", (it, r) -> it.each(ManifestRewrites::variables)),
          new Rewrite("names of volumes", (it, r) -> it.pods(ManifestRewrites::volumes)),
          new Rewrite("level of rights", (it, r) -> it.pods(ManifestRewrites::rights)),
          new Rewrite("suffixes of kustomize", (it, r) -> it.suffixes()),
          new Rewrite("a release of Helm", (it, r) -> it.release()),
          new Rewrite("annotations of tools", (it, r) -> it.pods(ManifestRewrites::annotations)),
          new Rewrite("defaults of a pod", (it, r) -> it.pods(ManifestRewrites::defaults)),
          new Rewrite("medium of an empty folder", (it, r) -> it.each(ManifestRewrites::medium)),
          new Rewrite("an optional reference", (it, r) -> it.pods(ManifestRewrites::optional)),
          new Rewrite("units", (it, r) -> it.each(ManifestRewrites::units)),
          new Rewrite("what the server adds", (it, r) -> it.documents.forEach(it::status)),
          new Rewrite(
              "versions of APIs", (it, r) -> it.documents.forEach(ManifestRewrites::versions)),
          new Rewrite("foreign kinds", (it, r) -> it.foreign()),
          new Rewrite("the same resource twice", (it, r) -> it.documents.add(it.any())),
          new Rewrite("a list", (it, r) -> it.listed()));

  /** Returns manifests after some rewrites, with their names added to the list. */
  static String rewritten(String manifests, Random random, List<String> names) {
    ManifestRewrites rewrites = new ManifestRewrites(manifests, random);
    int count = 1 + random.nextInt(5);
    List<Rewrite> ways = new ArrayList<>(ALL);
    Collections.shuffle(ways, random);
    ways.subList(0, count).stream()
        .sorted((a, b) -> ALL.indexOf(a) - ALL.indexOf(b))
        .forEach(
            way -> {
              names.add(way.name());
              way.change().accept(rewrites, random);
            });
    return new Yaml().dumpAll(rewrites.documents.iterator());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return value instanceof Map<?, ?> ? (Map<String, Object>) value : new LinkedHashMap<>();
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Object value) {
    return value instanceof List<?> ? (List<Object>) value : new ArrayList<>();
  }

  private interface OfMap {
    void change(ManifestRewrites rewrites, Map<String, Object> map);
  }

  private void each(OfMap change) {
    documents.forEach(document -> each(document, change));
  }

  private void each(Object node, OfMap change) {
    if (node instanceof Map<?, ?>) {
      change.change(this, map(node));
      new ArrayList<>(map(node).values()).forEach(value -> each(value, change));
    } else if (node instanceof List<?>) {
      list(node).forEach(value -> each(value, change));
    }
  }

  private void pods(OfMap change) {
    for (Map<String, Object> document : documents) {
      for (Map<String, Object> one : items(document)) {
        if (WORKLOADS.contains(String.valueOf(one.get("kind")))) {
          Map<String, Object> spec = map(one.get("spec"));
          Map<String, Object> job = map(map(spec.get("jobTemplate")).get("spec"));
          Map<String, Object> pod = map((job.isEmpty() ? spec : job).get("template"));
          if (pod.containsKey("spec")) {
            change.change(this, pod);
          }
        }
      }
    }
  }

  private static List<Map<String, Object>> items(Map<String, Object> document) {
    return document.containsKey("items")
        ? list(document.get("items")).stream().map(ManifestRewrites::map).toList()
        : List.of(document);
  }

  private Object shuffled(Object node) {
    if (node instanceof Map<?, ?>) {
      List<String> keys = new ArrayList<>(map(node).keySet());
      Collections.shuffle(keys, random);
      Map<String, Object> other = new LinkedHashMap<>();
      keys.forEach(key -> other.put(key, shuffled(map(node).get(key))));
      return other;
    }
    return node instanceof List<?>
        ? new ArrayList<>(list(node).stream().map(this::shuffled).toList())
        : node;
  }

  private static void reordered(ManifestRewrites it, Map<String, Object> map) {
    for (String key : ANY_ORDER) {
      Collections.shuffle(list(map.get(key)), it.random);
    }
  }

  private static void variables(ManifestRewrites it, Map<String, Object> map) {
    List<Object> env = list(map.get("env"));
    if (env.stream().noneMatch(entry -> String.valueOf(entry).contains("$("))) {
      Collections.shuffle(env, it.random);
    }
  }

  private static void volumes(ManifestRewrites it, Map<String, Object> pod) {
    Map<String, Object> spec = map(pod.get("spec"));
    for (Object volume : list(spec.get("volumes"))) {
      String old = String.valueOf(map(volume).get("name"));
      map(volume).put("name", old + "-x");
      for (String kind : List.of("containers", "initContainers")) {
        for (Object container : list(spec.get(kind))) {
          for (Object mount : list(map(container).get("volumeMounts"))) {
            if (old.equals(map(mount).get("name"))) {
              map(mount).put("name", old + "-x");
            }
          }
        }
      }
    }
  }

  private static void rights(ManifestRewrites it, Map<String, Object> pod) {
    Map<String, Object> spec = map(pod.get("spec"));
    Map<String, Object> own = map(spec.get("securityContext"));
    for (String key : List.of("runAsNonRoot", "runAsUser", "runAsGroup", "seccompProfile")) {
      Object value = own.remove(key);
      if (value == null) {
        continue;
      }
      for (String kind : List.of("containers", "initContainers")) {
        for (Object container : list(spec.get(kind))) {
          Map<String, Object> context =
              new LinkedHashMap<>(map(map(container).get("securityContext")));
          context.putIfAbsent(key, value);
          map(container).put("securityContext", context);
        }
      }
    }
  }

  private void suffixes() {
    for (Map<String, Object> document : documents) {
      for (Map<String, Object> one : items(document)) {
        String kind = String.valueOf(one.get("kind"));
        Map<String, Object> metadata = map(one.get("metadata"));
        String name = String.valueOf(metadata.get("name"));
        if (kind.equals("ConfigMap") || kind.equals("Secret")) {
          metadata.put("name", name + "-5g2h9k8m7t");
          each((it, map) -> refer(map, name, kind.equals("Secret")));
        }
      }
    }
  }

  private static void refer(Map<String, Object> map, String name, boolean secret) {
    List<String> keys =
        secret
            ? List.of("secretRef", "secretKeyRef", "secret")
            : List.of("configMapRef", "configMapKeyRef", "configMap");
    for (String key : keys) {
      Map<String, Object> reference = map(map.get(key));
      for (String field : List.of("name", "secretName")) {
        if (name.equals(reference.get(field))) {
          reference.put(field, name + "-5g2h9k8m7t");
        }
      }
    }
  }

  private void release() {
    for (Map<String, Object> document : documents) {
      for (Map<String, Object> one : items(document)) {
        Map<String, Object> metadata = map(one.get("metadata"));
        Map<String, Object> labels = new LinkedHashMap<>(map(metadata.get("labels")));
        if (labels.containsKey("app.kubernetes.io/instance")
            || one.get("kind").equals("StatefulSet")
            || String.valueOf(documents).contains("HorizontalPodAutoscaler")) {
          continue; // claims of a StatefulSet are called after it
        }
        if (WORKLOADS.contains(String.valueOf(one.get("kind")))) {
          labels.put("app.kubernetes.io/instance", "rel");
          labels.put("helm.sh/chart", "shop-1.0");
          metadata.put("labels", labels);
          metadata.put("name", "rel-" + metadata.get("name"));
        }
      }
    }
  }

  private static void annotations(ManifestRewrites it, Map<String, Object> pod) {
    Map<String, Object> metadata =
        map(pod.computeIfAbsent("metadata", key -> new LinkedHashMap<>()));
    Map<String, Object> annotations = new LinkedHashMap<>(map(metadata.get("annotations")));
    annotations.put("checksum/config", "abc" + it.random.nextInt());
    annotations.put("kubectl.kubernetes.io/restartedAt", "2026-01-01");
    annotations.put("rollme", "x");
    metadata.put("annotations", annotations);
  }

  private static void defaults(ManifestRewrites it, Map<String, Object> pod) {
    Map<String, Object> spec = map(pod.get("spec"));
    spec.putIfAbsent("dnsPolicy", "ClusterFirst");
    spec.putIfAbsent("schedulerName", "default-scheduler");
    spec.putIfAbsent("terminationGracePeriodSeconds", 30);
    for (Object container : list(spec.get("containers"))) {
      map(container).putIfAbsent("terminationMessagePath", "/dev/termination-log");
      map(container).putIfAbsent("terminationMessagePolicy", "File");
      map(container).putIfAbsent("tty", false);
    }
  }

  private static void medium(ManifestRewrites it, Map<String, Object> map) {
    if (map.containsKey("emptyDir") && map(map.get("emptyDir")).isEmpty()) {
      map.put("emptyDir", new LinkedHashMap<>(Map.of("medium", "")));
    }
  }

  private static void optional(ManifestRewrites it, Map<String, Object> pod) {
    for (Object container : list(map(pod.get("spec")).get("containers"))) {
      List<Object> from = new ArrayList<>(list(map(container).get("envFrom")));
      from.add(Map.of("secretRef", Map.of("name", "not-there", "optional", true)));
      map(container).put("envFrom", from);
    }
  }

  private static void units(ManifestRewrites it, Map<String, Object> map) {
    Object memory = map.get("memory");
    if (memory instanceof String text && text.matches("\\d+Mi")) {
      map.put("memory", Long.parseLong(text.substring(0, text.length() - 2)) * 1024 + "Ki");
    }
    Object cpu = map.get("cpu");
    if (cpu instanceof String text && text.matches("\\d+m")) {
      map.put(
          "cpu", String.valueOf(Integer.parseInt(text.substring(0, text.length() - 1)) / 1000.0));
    }
  }

  private void status(Map<String, Object> document) {
    for (Map<String, Object> one : items(document)) {
      Map<String, Object> metadata = map(one.get("metadata"));
      metadata.put("uid", "6d2c" + random.nextInt(9));
      metadata.put("resourceVersion", "12");
      metadata.put("managedFields", List.of(Map.of("manager", "kubectl", "operation", "Update")));
      one.put("status", new LinkedHashMap<>());
    }
  }

  private static void versions(Map<String, Object> document) {
    for (Map<String, Object> one : items(document)) {
      String api =
          switch (String.valueOf(one.get("kind"))) {
            case "Deployment", "StatefulSet" -> "apps/v1beta1";
            case "CronJob" -> "batch/v1beta1";
            case "PodDisruptionBudget" -> "policy/v1beta1";
            default -> "";
          };
      if (!api.isEmpty()) {
        one.put("apiVersion", api);
      }
    }
  }

  private void foreign() {
    documents.add(resource("v1", "Namespace", "shop"));
    documents.add(resource("monitoring.coreos.com/v1", "ServiceMonitor", "web"));
    documents.add(resource("kustomize.config.k8s.io/v1beta1", "Kustomization", "none"));
    documents.add(resource("v1", "ServiceAccount", "web"));
  }

  private static Map<String, Object> resource(String api, String kind, String name) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("apiVersion", api);
    map.put("kind", kind);
    map.put("metadata", new LinkedHashMap<>(Map.of("name", name)));
    return map;
  }

  private Map<String, Object> any() {
    return documents.get(random.nextInt(documents.size()));
  }

  private void listed() {
    List<Object> items = new ArrayList<>();
    for (Map<String, Object> document : documents) {
      if (!"Kustomization".equals(document.get("kind"))) {
        items.addAll(items(document));
      }
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("apiVersion", "v1");
    all.put("kind", "List");
    all.put("items", items);
    documents.clear();
    documents.add(all);
  }
}
