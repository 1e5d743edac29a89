package dev.paws.core.cluster.kind;

import dev.paws.core.cluster.ClusterNode;
import dev.paws.core.cluster.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How to ask an etcd member, with {@code etcdctl} in its container. */
final class EtcdAccess {
  private EtcdAccess() {}

  /**
   * Returns a question to a member itself.
   *
   * @param arguments further options, and the command
   */
  static Question.Command ask(String key, ClusterNode node, String... arguments) {
    List<String> line = new ArrayList<>(List.of("etcdctl", "--endpoints=" + url(node)));
    line.addAll(List.of("--dial-timeout=2s", "--command-timeout=3s"));
    option(line, "--cacert", node.firstOf("ETCDCTL_CACERT", "ETCD_TRUSTED_CA_FILE"));
    option(line, "--cert", node.firstOf("ETCDCTL_CERT", "ETCD_CERT_FILE"));
    option(line, "--key", node.firstOf("ETCDCTL_KEY", "ETCD_KEY_FILE"));
    line.addAll(List.of(arguments));
    Map<String, String> environment = new LinkedHashMap<>(Map.of("ETCDCTL_API", "3"));
    // An address or a certificate that is set for etcdctl as well would be refused as set twice.
    List.of("ETCDCTL_ENDPOINTS", "ETCDCTL_CACERT", "ETCDCTL_CERT", "ETCDCTL_KEY").stream()
        .filter(node.environment()::containsKey)
        .forEach(it -> environment.put(it, ""));
    node.variable("ETCD_ROOT_PASSWORD")
        .ifPresent(password -> environment.put("ETCDCTL_USER", "root:" + password));
    return new Question.Command(key, line, environment);
  }

  private static void option(List<String> line, String name, Optional<String> value) {
    value.ifPresent(it -> line.add(name + "=" + it));
  }

  /** Returns the member's own address; one that listens everywhere also listens on loopback. */
  private static String url(ClusterNode node) {
    String listens =
        node.variable("ETCD_LISTEN_CLIENT_URLS")
            .or(() -> node.option("--listen-client-urls"))
            .orElse("http://127.0.0.1:2379");
    String first = listens.split(",", -1)[0];
    return first.replace("0.0.0.0", "127.0.0.1").replace("[::]", "127.0.0.1");
  }
}
