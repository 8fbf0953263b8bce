using System.Globalization;
using System.Text;

namespace Restitution.Benchmarks.ReadBankRows;

/// <summary>Makes a bank's CSV and what must be read from it, from one seed.</summary>
/// <remarks>
/// Amounts carry group marks and quotes, days are dd/MM/yyyy, a row in eight is money in; the balance follows.
/// </remarks>
public sealed class BankRowsGenerator(int seed, int rowCount)
{
    public const string Heading = "Date,Description,Withdrawal,Deposit,Balance,Channel,Reference\n";

    private static readonly string[] Descriptions =
    [
        "โอนเงินไปธนาคารอื่น", "ถอนเงินสด", "ชำระค่าสินค้า", "TRF TO OTH BK", "Fee", "ค่าน้ำแข็ง", "ค่าน้ำมันเรือ", "CASH WDL",
    ];

    private static readonly string[] Channels = ["ATM", "mPhone", "INET", "BR 0412"];

    /// <summary>The balance before the first row, in satang.</summary>
    public const long OpeningSatang = 900_000_000_00L;

    public long MovementSatang { get; private set; }

    /// <summary>Writes the file; afterwards <see cref="MovementSatang"/> is what its movements add up to.</summary>
    public void WriteTo(Stream stream)
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(false), 64 * 1024, leaveOpen: true);
        text.Write(Heading);
        text.Write($",B/F,,,\"{Grouped(OpeningSatang)}\",,\n");
        uint state = (uint)seed;
        long balance = OpeningSatang;
        for (int row = 0; row < rowCount; row++)
        {
            uint draw = Next(ref state);
            long satang = (draw % 5_000_000) + 1;
            bool isIn = draw % 8 == 0;
            balance += isIn ? satang : -satang;
            int day = row / Math.Max(1, rowCount / 1_000);
            text.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{(day % 28) + 1:00}/{(day / 28 % 12) + 1:00}/{2018 + (day / 336):0000},"));
            text.Write(Descriptions[draw / 7 % Descriptions.Length]);
            text.Write(isIn ? $",,\"{Grouped(satang)}\"" : $",\"{Grouped(satang)}\",");
            text.Write($",\"{Grouped(balance)}\",{Channels[draw / 11 % Channels.Length]},REF");
            text.Write(string.Create(CultureInfo.InvariantCulture, $"{row:00000000}\n"));
        }

        MovementSatang = balance - OpeningSatang;
    }

    private static string Grouped(long satang) => (satang / 100m).ToString("N2", CultureInfo.InvariantCulture);

    private static uint Next(ref uint state)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return state;
    }
}
