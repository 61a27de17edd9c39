package dev.bespoke.integration.forms;

/** Methods that several clients could share. */
interface Removals {
  void deleteObject(String bucket, String key);
}
