/**
 * What people may ask of their own data, what administrators answer, and how long each kind of data
 * is kept (Law 91/2025/QH15, Decree 356/2025/NĐ-CP).
 */
@org.jspecify.annotations.NullMarked
package vn.lantoa.accounts.privacy;
