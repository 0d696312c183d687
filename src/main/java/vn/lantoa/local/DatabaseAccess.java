package vn.lantoa.local;

/**
 * How to reach a database.
 *
 * @param url JDBC address of the product's schema
 */
record DatabaseAccess(String url, String user, String password) {}
