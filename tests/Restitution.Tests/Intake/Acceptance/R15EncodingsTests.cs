using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Tests.House;

namespace Restitution.Tests.Intake.Acceptance;

/// <summary>
/// Thai text without a declaration, UTF-16 with a mark, and a file that is half the one and half the other.
/// </summary>
public sealed class R15EncodingsTests
{
    private const string Half = "fixtures/exhibits/csv/bad/half-utf-8-half-windows-874.csv";

    [Theory]
    [InlineData("fixtures/exhibits/csv/good/windows-874.csv", "windows-874")]
    [InlineData("fixtures/exhibits/csv/good/utf-16.csv", "utf-16le")]
    [InlineData("fixtures/exhibits/csv/good/utf-16-big-endian.csv", "utf-16be")]
    public void An_encoding_without_a_declaration_or_with_a_mark_is_proposed_and_read(string path, string encoding)
    {
        Assert.Equal(encoding, AcceptanceFixture.Proposal(path).Layout.Encoding);
        Assert.Equal("ค่าจ้าง", AcceptanceFixture.Lines(AcceptanceFixture.Read(path))[0].Description);
    }

    [Fact]
    public void Rows_of_a_mixed_file_are_decoded_one_by_one()
    {
        ReadExhibit read = AcceptanceFixture.Read(Half);

        Assert.Equal(
            ["ค่าจ้าง", "ค่าแรง", "ค่าเช่า"], AcceptanceFixture.Lines(read).Select(line => line.Description));
    }

    [Fact]
    public void A_row_that_cannot_be_decoded_is_set_aside_with_its_bytes()
    {
        byte[] row = [.. "07/03/2019,"u8, 0xFC, 0xFD, 0xFE, .. ",4.00"u8];
        QuarantinedRow aside = Assert.Single(AcceptanceFixture.Read(Half).Quarantined);

        Assert.Equal(("X-01:4", FaultKind.TextCannotBeDecoded), (aside.Source.ToString(), aside.Faults[0].Kind));
        Assert.Equal(Convert.ToHexStringLower(row), aside.RawText);
    }

    [Fact]
    public void A_row_of_UTF_16_that_cannot_be_decoded_keeps_its_own_bytes()
    {
        const string Path = "fixtures/exhibits/csv/bad/utf-16-half-a-letter.csv";
        string file = Convert.ToHexStringLower(File.ReadAllBytes(System.IO.Path.Combine(SourceTree.Root, Path)));
        QuarantinedRow aside = Assert.Single(AcceptanceFixture.Read(Path).Quarantined);

        Assert.Equal(FaultKind.TextCannotBeDecoded, Assert.Single(aside.Faults).Kind);
        Assert.Contains(aside.RawText, file, StringComparison.Ordinal);
        Assert.Contains("3dd8", aside.RawText, StringComparison.Ordinal);
    }
}
