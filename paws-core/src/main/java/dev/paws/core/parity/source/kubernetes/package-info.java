/**
 * Reads Kubernetes manifests, as {@code helm template} or {@code kubectl get -o yaml} print them,
 * as an environment to compare: each container of a workload is a service.
 *
 * <p>Promises: what the API server fills in (status, managedFields, defaults) makes no difference;
 * a value that only the cluster knows is unknown, never wrong; what cannot be read, and a kind that
 * Paws does not know, is a finding with its place. {@code docs/parity-kubernetes.md} lists which
 * field becomes which.
 */
@NullMarked
package dev.paws.core.parity.source.kubernetes;

import org.jspecify.annotations.NullMarked;
