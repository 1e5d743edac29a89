package dev.paws.core.desired;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * What shows that a container without a health check does its work. Unlike a health check it needs
 * no program in the image.
 */
public sealed interface ReadyCheck {
  /** Calls the method for this kind of check, and returns its result. */
  <R> R on(Cases<R> cases);

  /** One method for each kind of check, so that the compiler checks that all are handled. */
  interface Cases<R> {
    R tcp(Tcp check);

    R http(Http check);

    R log(LogLine check);

    R endpoints(Endpoints check);
  }

  /**
   * A server listens on a port.
   *
   * @param containerPort the port in the container
   */
  record Tcp(int containerPort) implements ReadyCheck {
    @Override
    public <R> R on(Cases<R> cases) {
      return cases.tcp(this);
    }
  }

  /**
   * A request with GET is answered with a status from 200 to 399.
   *
   * @param uri the address; if it is the container's own, host and port are replaced by those that
   *     the port is published on
   * @param containerPort the port in the container; 0 if the address is used as it is
   */
  record Http(URI uri, int containerPort) implements ReadyCheck {
    @Override
    public <R> R on(Cases<R> cases) {
      return cases.http(this);
    }
  }

  /** All endpoints that the files name for the service answer as expected. */
  record Endpoints() implements ReadyCheck {
    @Override
    public <R> R on(Cases<R> cases) {
      return cases.endpoints(this);
    }
  }

  /**
   * The container's present process has written a line in which the pattern occurs.
   *
   * @param pattern the pattern; it needs to match only a part of the line
   */
  record LogLine(Pattern pattern) implements ReadyCheck {
    @Override
    public <R> R on(Cases<R> cases) {
      return cases.log(this);
    }
  }
}
