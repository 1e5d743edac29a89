package dev.paws.core.execute;

import dev.paws.core.engine.ObservedContainer.BoundPort;
import dev.paws.core.execute.Connector.Address;
import java.util.Optional;

/**
 * How this process reaches the ports that containers publish.
 *
 * @param host the engine's machine, as seen from here
 * @param elsewhere whether the loopback address of the engine's machine is not this process's own
 * @param certain whether a refused connection proves that nobody listens
 * @param connector opens the connections
 * @param endpoints asks the endpoints that the files name
 */
public record PortAccess(
    String host,
    boolean elsewhere,
    boolean certain,
    Connector connector,
    EndpointChecks endpoints) {
  /** No port is listened on. */
  public static final PortAccess NONE = new PortAccess("127.0.0.1", false, true, Connector.NONE);

  /** Creates an access that knows no endpoints. */
  public PortAccess(String host, boolean elsewhere, boolean certain, Connector connector) {
    this(host, elsewhere, certain, connector, EndpointChecks.NONE);
  }

  /** Returns this access with a way to ask endpoints. */
  public PortAccess with(EndpointChecks checks) {
    return new PortAccess(host, elsewhere, certain, connector, checks);
  }

  /** Returns where to reach a port; empty if it is bound to another machine's loopback address. */
  Optional<Address> address(BoundPort port) {
    if (port.onAnyAddress()) {
      return Optional.of(new Address(host, port.hostPort()));
    }
    return port.onLoopback() && elsewhere
        ? Optional.empty()
        : Optional.of(new Address(port.hostIp(), port.hostPort()));
  }
}
