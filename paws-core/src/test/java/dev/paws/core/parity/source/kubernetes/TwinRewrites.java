package dev.paws.core.parity.source.kubernetes;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ways to write the example's manifests that mean the same. */
final class TwinRewrites {
  /** One way, as a change of each file's text. */
  record Rewrite(String name, UnaryOperator<String> change) {
    Map<String, String> applied(Map<String, String> files) {
      Map<String, String> changed = new TreeMap<>();
      files.forEach((file, text) -> changed.put(file, change.apply(text)));
      return changed;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static final List<Rewrite> ALL =
      List.of(
          regex("cpu in thousandths", "cpu: \"1\"", "cpu: 1000m"),
          regex("half a cpu", "cpu: 500m", "cpu: \"0.5\""),
          regex("memory in Ki", "memory: 256Mi", "memory: 262144Ki"),
          regex("memory in bytes", "memory: 512Mi", "memory: \"536870912\""),
          regex("memory with an exponent", "memory: 64Mi", "memory: 67108864e0"),
          regex("no request is the request of nothing", ", memory: \"0\"}", "}"),
          regex("whole image reference", "image: paws-example/", "image: docker.io/paws-example/"),
          regex("quoted image", "image: (paws-example/\\S+)", "image: \"$1\""),
          regex("probe's port as a number", "port: client}", "port: 2379}"),
          regex("upper case scheme", "httpGet: \\{path", "httpGet: {scheme: HTTP, path"),
          regex(
              "default success threshold",
              "failureThreshold: 5",
              "failureThreshold: 5\n            successThreshold: 1"),
          regex(
              "default protocol", "containerPort: (\\d+)\\}", "containerPort: $1, protocol: TCP}"),
          regex(
              "default restart policy",
              "(?m)^(\\s+)containers:",
              "$1restartPolicy: Always\n$1containers:"),
          regex(
              "default dns policy",
              "(?m)^(\\s+)containers:",
              "$1dnsPolicy: ClusterFirst\n$1containers:"),
          regex(
              "default scheduler",
              "(?m)^(\\s+)containers:",
              "$1schedulerName: default-scheduler\n$1containers:"),
          regex(
              "empty security context",
              "(?m)^(\\s+)containers:",
              "$1securityContext: {}\n$1containers:"),
          regex(
              "default pull policy",
              "(image: \\S+)",
              "$1\n          imagePullPolicy: IfNotPresent"),
          regex(
              "default termination log",
              "(image: \\S+)",
              "$1\n          terminationMessagePath: /dev/termination-log"),
          regex(
              "default history",
              "(?m)^  selector:\\n    matchLabels",
              "  revisionHistoryLimit: 10\n  selector:\n    matchLabels"),
          regex(
              "status",
              "(?m)^spec:\\n  serviceName",
              "status:\n  replicas: 3\n  readyReplicas: 3\nspec:\n  serviceName"),
          regex(
              "managed fields",
              "(?m)^  namespace: ha-stack",
              "  namespace: ha-stack\n"
                  + "  uid: 6d2c\n"
                  + "  resourceVersion: \"12\"\n"
                  + "  managedFields:\n"
                  + "    - manager: kubectl\n"
                  + "      operation: Update"),
          regex(
              "annotation of the last apply",
              "(?m)^  namespace: ha-stack",
              "  namespace: ha-stack\n"
                  + "  annotations: {kubectl.kubernetes.io/last-applied-configuration: '{}'}"),
          regex("no namespace", "(?m)^  namespace: ha-stack\\n", ""),
          regex("full names of pods", "\\.etcd:(\\d+)", ".etcd.ha-stack.svc.cluster.local:$1"),
          regex("half names of pods", "-(\\d)\\.patroni,", "-$1.patroni.ha-stack.svc,"),
          regex("a service's full name", "http://api:8000", "http://api.ha-stack.svc:8000"),
          regex(
              "anonymous empty folder",
              "emptyDir: \\{\\}",
              "emptyDir:\n            sizeLimit: null"),
          regex("trailing slash of a mount", "mountPath: /data", "mountPath: /data/"),
          regex(
              "explicitly writable mount", "mountPath: /data", "readOnly: false, mountPath: /data"),
          regex(
              "no privileges said",
              "readOnlyRootFilesystem: true",
              "readOnlyRootFilesystem: true\n            privileged: false"),
          regex("lower case capability", "drop: \\[ALL\\]", "drop: [all]"),
          regex("replica of one left out", "(?m)^  replicas: 1\\n", ""),
          regex(
              "tokens of the service account",
              "volumeMounts:",
              "volumeMounts:\n"
                  + "            - {name: kube-api-access, mountPath:"
                  + " /var/run/secrets/kubernetes.io/serviceaccount, readOnly: true}"),
          regex(
              "labels of a chart",
              "(?m)^  namespace: ha-stack",
              "  namespace: ha-stack\n"
                  + "  labels: {helm.sh/chart: ha-stack-1.0.0, app.kubernetes.io/managed-by:"
                  + " Helm}"),
          new Rewrite("secrets in base64", TwinRewrites::encoded),
          regex("comments", "(?m)^kind:", "# a comment\nkind:"),
          regex("empty documents", "(?m)^---$", "---\n---"),
          new Rewrite("a list of kubectl", TwinRewrites::listed),
          regex("start of documents", "\\A", "---\n"),
          regex("Windows' lines", "\n", "\r\n"));

  private TwinRewrites() {}

  private static Rewrite regex(String name, String pattern, String replacement) {
    return new Rewrite(
        name, text -> Pattern.compile(pattern).matcher(text).replaceAll(replacement));
  }

  private static String encoded(String text) {
    Matcher block = Pattern.compile("stringData:\n((?:  \\w+: .*\n)+)").matcher(text);
    return block.replaceAll(
        found -> {
          StringBuilder data = new StringBuilder("data:\n");
          found
              .group(1)
              .lines()
              .forEach(
                  line -> {
                    int colon = line.indexOf(':');
                    String value = line.substring(colon + 1).strip();
                    String encoded =
                        Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
                    data.append(line, 0, colon).append(": ").append(encoded).append('\n');
                  });
          return Matcher.quoteReplacement(data.toString());
        });
  }

  /** {@code kubectl get -o yaml} prints one document with a list. */
  private static String listed(String text) {
    StringBuilder out = new StringBuilder("apiVersion: v1\nkind: List\nitems:\n");
    for (String document : text.replace("\r\n", "\n").split("(?m)^---$", -1)) {
      List<String> lines =
          document.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
      for (int i = 0; i < lines.size(); i++) {
        out.append(i == 0 ? "  - " : "    ").append(lines.get(i)).append('\n');
      }
    }
    return out.toString();
  }
}
