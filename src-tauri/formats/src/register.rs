//! 台账: lists of articles as CSV and XLSX.
