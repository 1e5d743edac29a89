/**
 * Access to files: conversion of names without loss in every locale, and the port through which
 * files are read. Only {@code FileAccess.disk()} touches a disk.
 */
@NullMarked
package dev.paws.core.file;

import org.jspecify.annotations.NullMarked;
