using System.Data;
using System.Globalization;
using Dapper;
using NodaTime;
using NodaTime.Text;

namespace Restitution.Storage.Databases;

/// <summary>How rows are read back into identifiers, instants and days, whichever database they come from.</summary>
/// <remarks>
/// Dapper keeps one table of these for the process. Each reads what either database gives, and none changes how
/// anything is written, so that neither two dialects nor other code with Dapper notice it.
/// </remarks>
internal static class KeptTypes
{
    /// <summary>UTC with seven decimals always, so that the order of texts is the order in time.</summary>
    public static readonly InstantPattern InstantText =
        InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss'.'fffffff'Z'");

    private static readonly Lazy<bool> Known = new(() =>
    {
        SqlMapper.AddTypeHandler(new IdReader());
        SqlMapper.AddTypeHandler(new InstantReader());
        SqlMapper.AddTypeHandler(new DayReader());
        return true;
    });

    public static void AreKnown() => _ = Known.Value;

    private abstract class Reader<T> : SqlMapper.TypeHandler<T>
    {
        public override void SetValue(IDbDataParameter parameter, T? value) =>
            throw new InvalidOperationException("A value is bound by its database: pass it through Database.");
    }

    private sealed class IdReader : Reader<Guid>
    {
        // As Dapper writes it without this reader, for whoever else uses Dapper in the process.
        public override void SetValue(IDbDataParameter parameter, Guid value) =>
            (parameter.DbType, parameter.Value) = (DbType.Guid, value);

        public override Guid Parse(object value) =>
            value is Guid id ? id : Guid.Parse((string)value, CultureInfo.InvariantCulture);
    }

    private sealed class InstantReader : Reader<Instant>
    {
        public override Instant Parse(object value) => value is DateTime at
            ? Instant.FromDateTimeUtc(DateTime.SpecifyKind(at, DateTimeKind.Utc))
            : InstantText.Parse((string)value).Value;
    }

    private sealed class DayReader : Reader<LocalDate>
    {
        public override LocalDate Parse(object value) => LocalDatePattern.Iso.Parse((string)value).Value;
    }
}
