package dev.paws.core.execute;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Opens connections from this process; handed in, because the core does not reach the network. */
public interface Connector {
  /** Finds nobody listening anywhere. */
  Connector NONE =
      new Connector() {
        @Override
        public List<Answer> connect(List<Address> addresses) {
          return addresses.stream().map(address -> Answer.REFUSED).toList();
        }

        @Override
        public WebAnswer get(URI uri, Duration timeout) {
          return new WebAnswer(0, "");
        }
      };

  /** A TCP port of a machine. */
  record Address(String host, int port) {
    /** Returns {@code host:port}, with brackets around an IPv6 address. */
    public String text() {
      return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
  }

  /** What became of a connection. */
  enum Answer {
    /** It stays open, or the other side wrote something. */
    LISTENING,
    /** It was accepted and closed: an engine's proxy does so if nobody listens behind it. */
    CLOSED,
    /** It was refused. */
    REFUSED,
    /** There was no answer, or no way there. */
    UNREACHABLE
  }

  /**
   * The answer to a web request.
   *
   * @param status the HTTP status; 0 if there was no answer
   * @param problem why there was none; empty if there was one
   */
  record WebAnswer(int status, String problem) {}

  /**
   * Connects to each address, waits a moment for what the other side does, and closes the
   * connections. Sends nothing.
   *
   * @return one answer for each address, in their order
   */
  List<Answer> connect(List<Address> addresses);

  /**
   * Sends a GET request, follows no redirection, and checks no certificate: nothing that could be
   * read is sent, and containers have certificates for other names.
   */
  WebAnswer get(URI uri, Duration timeout);
}
