package dev.paws.core.desired;

import dev.paws.core.engine.spec.NetworkingSpec.Publish;
import dev.paws.core.message.DesiredMessage;
import dev.paws.core.message.ValuePhrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Binds published and exposed ports (Compose specification, services.ports and services.expose).
 */
final class PortBinder {
  private PortBinder() {}

  static List<Publish> published(MappingBinder service) {
    List<Publish> published = new ArrayList<>();
    for (MappingBinder port : service.children("ports", Kind.PORT)) {
      Publish publish =
          new Publish(
              port.text("host_ip").orElse(""),
              port.text("published").orElse(""),
              port.integer("target").orElse(0),
              port.filled("protocol").orElse("tcp"));
      published.add(publish);
    }
    return published;
  }

  /** Returns {@code expose} as {@code port/protocol}; a range becomes its ports. */
  static List<String> exposed(MappingBinder service) {
    List<String> exposed = new ArrayList<>();
    for (String text : service.texts("expose")) {
      int slash = text.indexOf('/');
      String protocol = slash < 0 ? "tcp" : text.substring(slash + 1);
      String[] range = (slash < 0 ? text : text.substring(0, slash)).split("-", 2);
      Optional<Integer> from = port(range[0]);
      Optional<Integer> to = port(range[range.length - 1]);
      if (from.isEmpty() || to.isEmpty()) {
        service.report(DesiredMessage.WRONG_VALUE, "expose", text, ValuePhrase.EXPOSED_PORT.text());
        continue;
      }
      for (int port = from.get(); port <= to.get(); port++) {
        exposed.add(port + "/" + protocol);
      }
    }
    return exposed;
  }

  private static Optional<Integer> port(String text) {
    return Scalars.integer(text).filter(port -> port > 0 && port < 65_536);
  }
}
