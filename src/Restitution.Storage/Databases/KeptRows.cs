using System.Collections;
using System.Data.Common;
using System.Globalization;

namespace Restitution.Storage.Databases;

/// <summary>Rows as a bulk copy asks for them: one at a time, each value as the database keeps it.</summary>
internal sealed class KeptRows(Database database, IReadOnlyList<string> columns, IEnumerable<object?[]> rows)
    : DbDataReader
{
    private readonly IEnumerator<object?[]> at = rows.GetEnumerator();

    /// <summary>How many rows were read so far.</summary>
    public int RowCount { get; private set; }

    public override int FieldCount => columns.Count;

    public override int Depth => 0;

    public override bool HasRows => true;

    public override bool IsClosed => false;

    public override int RecordsAffected => -1;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => GetValue(GetOrdinal(name));

    public override bool Read()
    {
        bool isThere = at.MoveNext();
        RowCount += isThere ? 1 : 0;
        return isThere;
    }

    public override object GetValue(int ordinal) => database.Kept(at.Current[ordinal]);

    public override bool IsDBNull(int ordinal) => at.Current[ordinal] is null;

    public override string GetName(int ordinal) => columns[ordinal];

    public override int GetOrdinal(string name) => Array.IndexOf([.. columns], name);

    public override int GetValues(object[] values)
    {
        for (int ordinal = 0; ordinal < columns.Count; ordinal++)
        {
            values[ordinal] = GetValue(ordinal);
        }

        return columns.Count;
    }

    public override bool NextResult() => false;

    public override Type GetFieldType(int ordinal) => typeof(object);

    public override string GetDataTypeName(int ordinal) => nameof(Object);

    public override bool GetBoolean(int ordinal) => (bool)GetValue(ordinal);

    public override byte GetByte(int ordinal) => (byte)GetValue(ordinal);

    public override char GetChar(int ordinal) => (char)GetValue(ordinal);

    public override DateTime GetDateTime(int ordinal) => (DateTime)GetValue(ordinal);

    public override decimal GetDecimal(int ordinal) => (decimal)GetValue(ordinal);

    public override double GetDouble(int ordinal) => (double)GetValue(ordinal);

    public override float GetFloat(int ordinal) => (float)GetValue(ordinal);

    public override Guid GetGuid(int ordinal) => (Guid)GetValue(ordinal);

    public override short GetInt16(int ordinal) => (short)GetValue(ordinal);

    public override int GetInt32(int ordinal) => (int)GetValue(ordinal);

    public override long GetInt64(int ordinal) => Convert.ToInt64(GetValue(ordinal), CultureInfo.InvariantCulture);

    public override string GetString(int ordinal) => (string)GetValue(ordinal);

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length)
    {
        byte[] bytes = (byte[])GetValue(ordinal);
        if (buffer is null)
        {
            return bytes.Length;
        }

        int count = (int)Math.Min(length, bytes.Length - dataOffset);
        Array.Copy(bytes, dataOffset, buffer, bufferOffset, count);
        return count;
    }

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length)
    {
        string text = (string)GetValue(ordinal);
        if (buffer is null)
        {
            return text.Length;
        }

        int count = (int)Math.Min(length, text.Length - dataOffset);
        text.CopyTo((int)dataOffset, buffer, bufferOffset, count);
        return count;
    }

    public override IEnumerator GetEnumerator() => new DbEnumerator(this);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            at.Dispose();
        }

        base.Dispose(disposing);
    }
}
