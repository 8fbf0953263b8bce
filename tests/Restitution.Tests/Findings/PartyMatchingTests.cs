using Restitution.Findings;
using Restitution.Ledgers;
using Restitution.Storage.Parties;

namespace Restitution.Tests.Findings;

public sealed class PartyMatchingTests
{
    // Each pair is one name, with what tells it. Consonants by hand: r, l are one sound, d, t one, b, p one, g, k one.
    [Theory]
    [InlineData("Andaman Dawn Fishery Co., Ltd.", "ANDAMAN DAWN FISHERY COMPANY LIMITED", MatchReason.SameName)]
    [InlineData("PT Samudra Biru Tbk", "Samudra Biru, PT.", MatchReason.SameName)]
    [InlineData("Ombak Sdn. Bhd.", "OMBAK SDN BHD", MatchReason.SameName)]
    [InlineData("Merlion Crew Pte. Ltd.", "Merlion-Crew Pte Ltd", MatchReason.SameName)]
    [InlineData("Mekong Labour Sole Co., Ltd", "Mekong Labour", MatchReason.SameName)]
    [InlineData("Công ty TNHH Biển Xanh", "Cong ty TNHH Bien Xanh", MatchReason.SameName)]
    [InlineData("บริษัท รุ่งอรุณอันดามัน จำกัด", "รุ่งอรุณอันดามัน", MatchReason.SameName)]
    [InlineData("บริษัทรุ่งอรุณอันดามัน จำกัด (มหาชน)", "บมจ. รุ่งอรุณ อันดามัน", MatchReason.SameName)]
    [InlineData("ຈໍາປາ ຈຳກັດ", "ບໍລິສັດ ຈຳປາ", MatchReason.SameName)]
    [InlineData("Dawn Andaman Fishery Co., Ltd.", "Andaman Dawn Fishery", MatchReason.SameWordsOtherOrder)]
    // l-n-l-n-t-m-n
    [InlineData("Rung Arun Andaman Co., Ltd.", "บริษัท รุ่งอรุณอันดามัน จำกัด", MatchReason.SameConsonants)]
    [InlineData("Roong-Aroon Andaman", "Rung Arun Undaman", MatchReason.SameConsonants)]
    // t-k-c-m-p-n
    [InlineData("Dok Champa Hengngan", "ບໍລິສັດ ດອກຈຳປາ ແຮງງານ ຈຳກັດ", MatchReason.SameConsonants)]
    // s-n-p-m
    [InlineData("Sovannaphumi", "ក្រុមហ៊ុន សុវណ្ណភូមិ", MatchReason.SameConsonants)]
    // m-n-m-p-n-l
    [InlineData("Myanma Pinle Co., Ltd.", "မြန်မာ ပင်လယ် ကုမ္ပဏီလီမိတက်", MatchReason.SameConsonants)]
    public void One_name_written_two_ways_is_found_with_its_reason(string left, string right, MatchReason reason)
    {
        PartyMatch match = Between(Named("X-1", left), Named("X-2", right));

        Assert.Equal([reason], match.Factors.Select(factor => factor.Reason));
        Assert.True(match.Score >= PartyMatching.ScoreLeast);
    }

    [Theory]
    [InlineData("Andaman Dawn Fishery Co., Ltd.", "Andaman Dusk Fishery Co., Ltd.")]
    [InlineData("บริษัท รุ่งอรุณอันดามัน จำกัด", "บริษัท รุ่งเรืองอันดามัน จำกัด")]
    [InlineData("Mae Co., Ltd.", "Moo Co., Ltd.")]
    [InlineData("PT Laut", "PT Darat")]
    [InlineData("Company Limited", "Another Company Limited")]
    [InlineData("Sea Star 3", "Sea Star 5")]
    [InlineData("F/V Andaman Dawn", "Andaman Dawn Co., Ltd.")]
    [InlineData("F/V Andaman Dawn 3", "F/V Andaman Dawn")]
    [InlineData("", "")]
    public void Names_that_are_near_and_not_one_are_no_proposal(string left, string right) =>
        Assert.True(Between(Named("X-1", left), Named("X-2", right)).Score < PartyMatching.ScoreLeast);

    [Theory]
    [InlineData("F/V Andaman Dawn 3", "FV ANDAMAN DAWN III")]
    [InlineData("เรือ ดาวเด่น๓", "เรือประมง ดาวเด่น 3")]
    public void A_vessel_is_found_by_name_and_number(string left, string right) =>
        Assert.Equal(
            [MatchReason.SameVessel],
            Between(Named("X-1", left), Named("X-2", right)).Factors.Select(factor => factor.Reason));

    // By hand: 60 for the number, 40 for the name; 25 less 40 where register numbers differ.
    [Theory]
    [InlineData("0105551234567", "0-1055-51234-56-7", "A Name", "A NAME", 100)]
    [InlineData("0105551234567", "0105551234568", "A Name", "A NAME", 0)]
    [InlineData("0105551234567", "0-1055-51234-56-7", "A Name", "Another", 60)]
    [InlineData("0-0000-00000-00-0", "0-0000-00000-00-0", "", "", 0)]
    [InlineData("", "", "A Name", "A NAME", 40)]
    public void Points_are_added_for_and_taken_off_against(
        string left, string right, string leftName, string rightName, int score) => Assert.Equal(score, Between(
            Named("X-1", leftName) with { RegistrationNumber = left },
            Named("X-2", rightName) with { RegistrationNumber = right }).Score);

    [Theory]
    [InlineData("123-4-56789-0", "A Bank", "1234567890", "A BANK", MatchReason.SameAccount)]
    [InlineData("123-4-56789-0", "A Bank", "1234567890", "Another", MatchReason.SameNumberOtherBank)]
    [InlineData("123-4-56789-0", "A Bank", "XXX-X-X6789-0", "A Bank", MatchReason.SameAccountMasked)]
    public void An_account_is_compared_with_its_bank_and_shown_by_its_last_four_figures(
        string left, string leftBank, string right, string rightBank, MatchReason reason)
    {
        PartyFactor factor = Assert.Single(Between(
            Holding("X-1", leftBank, left), Holding("X-2", rightBank, right)).Factors);

        Assert.Equal(reason, factor.Reason);
        Assert.Equal("…7890", factor.Shown);
    }

    [Fact]
    public void A_telephone_with_and_without_its_prefix_is_one_and_is_masked()
    {
        PartyFactor factor = Assert.Single(Between(
            Named("X-1", "") with { Phones = ["081-234-5678"] },
            Named("X-2", "") with { Phones = ["02 111 1111", "+66 81 234 5678"] }).Factors);

        Assert.Equal((MatchReason.SamePhone, "…5678"), (factor.Reason, factor.Shown));
    }

    [Fact]
    public void An_address_alone_is_no_proposal_and_beside_a_name_adds_to_it()
    {
        PartyOnRecord one = Named("X-1", "Alpha Nets") with { Address = "99/9 Moo 9, Ranong" };
        PartyOnRecord other = Named("X-2", "Beta Ropes") with { Address = "99/9 MOO 9 RANONG" };

        Assert.Equal(15, Between(one, other).Score);
        Assert.Equal(55, Between(one, other with { Name = "Alpha Nets Co., Ltd." }).Score);
    }

    internal static PartyOnRecord Named(string caseCode, string name) =>
        new(new PartyRef(caseCode, "R-01"), PartyKind.Company, "employer") { Name = name };

    private static PartyOnRecord Holding(string caseCode, string bank, string number) => Named(caseCode, "") with
    {
        Accounts = [new PartyAccount(bank, [AccountAlias.Read(number).Alias!])],
    };

    private static PartyMatch Between(PartyOnRecord left, PartyOnRecord right) =>
        PartyMatching.Between(left, right, PartyNameData.Tables);
}
