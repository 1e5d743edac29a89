package dev.paws.core.probe;

import dev.paws.core.model.HealthEndpoint.Method;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * A request to an endpoint.
 *
 * @param url where to send it; absolute
 * @param expectedStatus the status that ends the following of redirects
 * @param timeout for everything: connection, redirects and the whole body
 * @param basicAuth {@code user:password}; empty: none
 * @param certificates certificates in PEM form that are trusted besides the usual ones; empty: none
 * @param names host names that a certificate may be for besides the host of the URL, because the
 *     service is reached by another address than its users have
 * @param anyCertificate whether the certificate is not checked: for a question to a member of a
 *     cluster by loopback, where nobody can be in between
 */
public record EndpointRequest(
    URI url,
    Method method,
    int expectedStatus,
    Duration timeout,
    Optional<String> basicAuth,
    Optional<String> certificates,
    Set<String> names,
    boolean anyCertificate) {
  /** How many bytes of an answer are read; an endpoint that sends more is not read further. */
  public static final int MOST_BODY = 256 * 1024;

  /** How many redirects are followed (as many as browsers and curl's users expect at most). */
  public static final int MOST_REDIRECTS = 10;

  public EndpointRequest {
    names = Set.copyOf(names);
  }

  /** Returns this request to another address. */
  public EndpointRequest to(URI other) {
    return new EndpointRequest(
        other, method, expectedStatus, timeout, basicAuth, certificates, names, anyCertificate);
  }

  /** Leaves out the password. */
  @Override
  public String toString() {
    return method.value() + " " + url;
  }
}
