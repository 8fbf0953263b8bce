using System.Collections;
using System.Globalization;
using NodaTime;

namespace Restitution.MadeExhibits;

/// <summary>One booking: what is written of it in any format.</summary>
/// <param name="Satang">Positive into the account, negative out of it.</param>
/// <param name="BalanceSatang">After the booking.</param>
public readonly record struct MadeRow(
    int Index, LocalDate BookedOn, string Description, long Satang, long BalanceSatang, string Channel)
{
    public string Reference =>
        string.Create(CultureInfo.InvariantCulture, $"REF{Index:00000000}");
}

/// <summary>
/// Bookings on one account in baht, drawn from a seed: a row in eight is money in, the balance follows.
/// </summary>
public sealed class MadeRows(int seed, int rowCount) : IEnumerable<MadeRow>
{
    /// <summary>The account that every exhibit made here is of.</summary>
    public const string Account = "777-0-00900-0";

    /// <summary>The balance before the first row, in satang.</summary>
    public const long OpeningSatang = 900_000_000_00L;

    private static readonly string[] Descriptions =
    [
        "โอนเงินไปธนาคารอื่น", "ถอนเงินสด", "ชำระค่าสินค้า", "TRF TO OTH BK", "Fee", "ค่าน้ำแข็ง", "ค่าน้ำมันเรือ", "CASH WDL",
    ];

    private static readonly string[] Channels = ["ATM", "mPhone", "INET", "BR 0412"];

    /// <summary>What all the rows add up to, in satang.</summary>
    public long MovementSatang()
    {
        long satang = 0;
        foreach (MadeRow row in this)
        {
            satang += row.Satang;
        }

        return satang;
    }

    public IEnumerator<MadeRow> GetEnumerator()
    {
        uint state = (uint)seed;
        long balance = OpeningSatang;
        for (int index = 0; index < rowCount; index++)
        {
            uint draw = Next(ref state);
            long satang = (draw % 5_000_000) + 1;
            satang = draw % 8 == 0 ? satang : -satang;
            balance += satang;
            int day = index / Math.Max(1, rowCount / 1_000);
            yield return new MadeRow(
                index, new LocalDate(2018 + (day / 336), (day / 28 % 12) + 1, (day % 28) + 1),
                Descriptions[draw / 7 % Descriptions.Length], satang, balance, Channels[draw / 11 % Channels.Length]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static uint Next(ref uint state)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return state;
    }
}
