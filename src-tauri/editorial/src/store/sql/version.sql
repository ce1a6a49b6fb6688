select sqlite_version();
