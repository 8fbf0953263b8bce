namespace Restitution.Intake.Archives;

/// <summary>The check sum of ZIP, gathered as bytes pass.</summary>
internal sealed class Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private const int Slices = 8;

    private static readonly uint[] Table = Fill();

    private uint remainder = uint.MaxValue;

    public uint Sum => ~remainder;

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var check = new Crc32();
        check.Add(bytes);
        return check.Sum;
    }

    // Eight bytes a turn, each by the table of its distance from the end of the eight.
    public void Add(ReadOnlySpan<byte> bytes)
    {
        uint sum = remainder;
        while (bytes.Length >= Slices)
        {
            uint low = BitConverter.ToUInt32(bytes) ^ sum;
            uint high = BitConverter.ToUInt32(bytes[4..]);
            sum = Table[0x700 | (low & 0xFF)] ^ Table[0x600 | ((low >> 8) & 0xFF)]
                ^ Table[0x500 | ((low >> 16) & 0xFF)] ^ Table[0x400 | (low >> 24)]
                ^ Table[0x300 | (high & 0xFF)] ^ Table[0x200 | ((high >> 8) & 0xFF)]
                ^ Table[0x100 | ((high >> 16) & 0xFF)] ^ Table[high >> 24];
            bytes = bytes[Slices..];
        }

        foreach (byte one in bytes)
        {
            sum = Table[(sum ^ one) & 0xFF] ^ (sum >> 8);
        }

        remainder = sum;
    }

    private static uint[] Fill()
    {
        uint[] table = new uint[Slices * 256];
        for (uint index = 0; index < 256; index++)
        {
            uint value = index;
            for (int bit = 0; bit < 8; bit++)
            {
                value = (value & 1) == 1 ? Polynomial ^ (value >> 1) : value >> 1;
            }

            table[index] = value;
        }

        for (int index = 256; index < table.Length; index++)
        {
            table[index] = table[table[index - 256] & 0xFF] ^ (table[index - 256] >> 8);
        }

        return table;
    }
}
