package dev.paws.core.report;

import dev.paws.core.engine.ObservedContainer.BoundPort;
import dev.paws.core.run.ServiceStatus;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The properties that a build gets for a running environment: {@code paws.<service>.host} and
 * {@code paws.<service>.port.<containerPort>}. Ports of one service may have different addresses,
 * so there is also {@code paws.<service>.host.<containerPort>}. The first container of a service
 * has the plain names. Each replica, including the first, has {@code paws.<service>.<n>.…}.
 */
public final class PublishedPorts {
  private static final String LOOPBACK = "127.0.0.1";

  private PublishedPorts() {}

  /**
   * Returns the properties, sorted by name.
   *
   * @param rows the state of each container
   * @param engineHost the name or address by which this machine reaches the engine's machine
   */
  public static Map<String, String> of(List<ServiceStatus> rows, String engineHost) {
    Map<String, String> properties = new TreeMap<>();
    for (ServiceStatus row : rows) {
      boolean several =
          rows.stream().filter(other -> other.service().equals(row.service())).count() > 1;
      if (several) {
        add(properties, "paws." + row.service() + "." + row.number() + ".", row, engineHost);
      }
      add(properties, "paws." + row.service() + ".", row, engineHost);
    }
    return properties;
  }

  /**
   * Returns the host in an engine's address; the loopback address if the engine runs on this
   * machine.
   */
  public static String engineHost(String address, boolean local) {
    int scheme = address.indexOf("://");
    if (local || scheme < 0) {
      return LOOPBACK;
    }
    String authority = address.substring(scheme + 3);
    int user = authority.indexOf('@');
    String host = authority.substring(user + 1).split("[:/]", 2)[0];
    return host.isEmpty() ? LOOPBACK : host;
  }

  private static void add(
      Map<String, String> properties, String prefix, ServiceStatus row, String engineHost) {
    for (BoundPort port : row.ports().stream().sorted(BoundPort.PREFERENCE).toList()) {
      String host = port.onAnyAddress() ? engineHost : port.hostIp();
      properties.putIfAbsent(
          prefix + "port." + port.containerPort(), String.valueOf(port.hostPort()));
      properties.putIfAbsent(prefix + "host", host);
      properties.putIfAbsent(prefix + "host." + port.containerPort(), host);
    }
  }
}
